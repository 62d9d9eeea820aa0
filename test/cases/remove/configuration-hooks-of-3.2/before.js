import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "access_granted") console.log(payload.resource, payload.id);
  if (action === "access_set") console.log(payload.id);
  if (action === "chat_user_removed") console.log(payload.user_type);
  res.end();
});

for (const action of ["access_granted", "access_set", "chat_user_removed"])
  await fetch("https://api.livechatinc.com/v3.1/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ action, url: "https://shop.example/hook", secret_key: "key" }),
  });
