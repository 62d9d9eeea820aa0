import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "incoming_chat") console.log(new Date(payload.chat.thread.created_at));
  if (action === "customer_created") console.log(payload.customer.session_fields?.find((field) => "plan" in field)?.plan);
  res.end();
});
