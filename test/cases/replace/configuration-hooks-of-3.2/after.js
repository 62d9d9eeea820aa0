import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "user_added_to_chat" && payload.user.type === "agent") console.log(payload.chat_id);
  if (action === "incoming_chat") console.log(threads.filter(({ order }) => order < payload.chat.thread.order));
  res.end();
});

for (const action of ["user_added_to_chat", "incoming_chat"])
  await fetch("https://api.livechatinc.com/v3.2/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ action, url: "https://shop.example/hook", secret_key: "key" }),
  });
