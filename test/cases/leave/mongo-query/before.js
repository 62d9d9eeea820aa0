db.events.find({ action: "incoming_event", chat_id: "x", "payload.event.recipients": "all" }).sort({ order: 1 });
