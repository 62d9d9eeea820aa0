import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "chat_transferred" && payload.queue) console.log(payload.queue.queued_at_us);
  res.end();
});
