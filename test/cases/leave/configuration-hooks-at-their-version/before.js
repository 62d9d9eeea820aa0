import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "user_added_to_chat" && payload.user.type === "agent") console.log(payload.chat_id);
  if (action === "chat_transferred" && payload.queue) console.log(payload.queue.queued_at);
  if (action === "agent_updated") console.log(payload.work_scheduler.schedule[0].start);
  if (action === "incoming_chat") {
    const customer = payload.chat.users.find(({ type }) => type === "customer");
    console.log(customer.visit.ip, payload.chat.properties.shop.basket, payload.chat.thread.created_at);
  }
  res.end();
});
