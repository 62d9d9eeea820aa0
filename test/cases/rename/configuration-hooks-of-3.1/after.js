import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload: data } }, res) => {
  if (action === "events_marked_as_seen") console.log(data.user_id, new Date(data.seen_up_to));
  if (action === "incoming_chat_thread") {
    const { users, thread } = data.chat;
    console.log(users.map((user) => Date.parse(user.events_seen_up_to) / 1000), Date.parse(thread.events[0].created_at) / 1000);
  }
  res.end();
});
