producer.send({ topic: "incoming_event", messages: [{ key: chat_id, value: JSON.stringify({ chat_id, recipients }) }] });
consumer.run({ eachMessage: ({ topic }) => topic === "incoming_event" && count() });
