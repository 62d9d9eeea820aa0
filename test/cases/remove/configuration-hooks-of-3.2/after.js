import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "chat_access_granted") console.log(payload.resource, payload.id);
  if (action === "access_set") console.log(payload.id);
  if (action === "user_removed_from_chat") console.log(payload.user_type);
  res.end();
});

for (const action of ["chat_access_granted", "access_set", "user_removed_from_chat"])
  await fetch("https://api.livechatinc.com/v3.2/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ action, url: "https://shop.example/hook", secret_key: "key" }),
  });
