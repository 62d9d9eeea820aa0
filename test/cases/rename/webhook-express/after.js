const express = require("express");
const app = express();

app.post("/livechat", express.json(), (req, res) => {
  const { action, payload } = req.body;
  if (action === "incoming_chat") start(payload.chat.id);
  if (action === "incoming_event" && payload.event.visibility === "all") answer(payload.chat_id, payload.event.text);
  res.sendStatus(200);
});
