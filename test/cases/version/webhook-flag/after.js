const express = require("express");
const app = express();
const url = "https://api.livechatinc.com/v3.2/agent/action/get_chat";

app.post("/hooks", express.json(), async (req, res) => {
  const { action, payload } = req.body;
  if (action === "incoming_chat") await fetch(url, { method: "POST", body: JSON.stringify({ chat_id: payload.chat.id }) });
  if (action === "chat_deactivated") forget(payload.chat_id);
  res.end();
});
