import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload: data } }, res) => {
  if (action === "incoming_chat_thread") data.chat.thread.events.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  res.end();
});
