import express from "express";

const app = express();

app.post("/chats/follow_chat", (req, res) => {
  const { chat_id } = req.body;
  res.json({ chat_id, last_visit: null });
});
