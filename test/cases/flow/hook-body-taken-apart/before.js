import express from "express";
const app = express();

app.post("/first", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "thread_closed") console.log(payload.chat_id);
  res.end();
});

app.post("/second", express.json(), (req, res) => {
  const {
    body: {
      action,
      payload: { chat_id },
    },
  } = req;
  if (action === "thread_closed") console.log(chat_id);
  res.end();
});

app.post("/third", express.json(), ({ body: message }, res) => {
  if (message.action === "thread_closed") console.log(message.payload.chat_id);
  res.end();
});

// What the shop's own parts tell each other.
const worker = new Worker("./worker.js");
worker.addEventListener("message", ({ data: { action } }) => {
  if (action === "thread_closed") console.log("worker");
});
