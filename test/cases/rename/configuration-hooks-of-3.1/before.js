import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, data } }, res) => {
  if (action === "last_seen_timestamp_updated") console.log(data.user_id, new Date(data.timestamp * 1000));
  if (action === "incoming_chat_thread") {
    const { users, thread } = data.chat;
    console.log(users.map((user) => user.last_seen_timestamp), thread.events[0].timestamp);
  }
  res.end();
});
