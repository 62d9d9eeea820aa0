import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "chat_user_added" && payload.user_type === "agent") console.log(payload.chat_id);
  if (action === "incoming_chat_thread") console.log(threads.filter(({ order }) => order < payload.chat.thread.order));
  res.end();
});

for (const action of ["chat_user_added", "incoming_chat_thread"])
  await fetch("https://api.livechatinc.com/v3.1/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ action, url: "https://shop.example/hook", secret_key: "key" }),
  });
