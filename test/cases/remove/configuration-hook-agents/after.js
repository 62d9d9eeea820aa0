import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "incoming_chat")
    console.log(payload.chat.users.filter((user) => user.type === "agent").map((user) => user.routing_status));
  res.end();
});
