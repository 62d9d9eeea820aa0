const express = require("express");
const app = express();

app.post("/livechat", express.json(), (req, res) => {
  const { action, payload } = req.body;
  if (action === "incoming_chat_thread") start(payload.chat.id);
  if (action === "incoming_event" && payload.event.recipients === "all") answer(payload.chat_id, payload.event.text);
  res.sendStatus(200);
});
