process.on("message", ({ action, payload }) => {
  if (action === "done") process.send({ action: "bye", payload: { chat_id: payload.chat_id } });
});
