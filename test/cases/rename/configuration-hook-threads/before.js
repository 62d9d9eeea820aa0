import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "incoming_chat_thread") console.log(new Date(payload.chat.thread.timestamp * 1000));
  if (action === "customer_created") console.log(payload.fields.plan);
  res.end();
});
