import express from "express";
const app = express();

app.post("/shop", express.json(), ({ body: { event, payload } }, res) => {
  if (event === "basket_changed") console.log(payload.timestamp, payload.order, payload.user_type);
  if (event === "clerk_changed") console.log(payload.work_scheduler.monday.start, payload.routing_status);
  if (event === "buyer_came") console.log(payload.last_visit.ip, payload.fields.plan, payload.queue.queued_at_us);
  res.end();
});
