const express = require("express");
const app = express();

const register = (action, url) =>
  fetch("https://api.livechatinc.com/v3.1/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ action, url, secret_key: "x" }),
  });

register("incoming_chat_thread", "https://bot.example.com/hooks");

app.post("/hooks", express.json(), (req, res) => {
  if (req.body.action === "incoming_chat_thread") start(req.body.payload.chat.id);
  res.end();
});
