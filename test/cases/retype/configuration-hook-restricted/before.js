import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "incoming_chat_thread") console.log(payload.chat.thread.restricted_access === true);
  res.end();
});
