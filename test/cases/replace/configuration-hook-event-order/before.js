import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, data } }, res) => {
  if (action === "incoming_chat_thread") data.chat.thread.events.sort((a, b) => a.order - b.order);
  res.end();
});
