import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "incoming_chat") console.log(Boolean(payload.chat.thread.restricted_access));
  res.end();
});
