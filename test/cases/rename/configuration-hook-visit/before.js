import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "incoming_chat") {
    const customer = payload.chat.users.find(({ type }) => type === "customer");
    console.log(customer.last_visit.ip);
  }
  res.end();
});
