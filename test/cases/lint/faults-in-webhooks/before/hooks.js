import express from "express";
const app = express();
await fetch("https://api.livechatinc.com/v3.5/configuration/action/register_webhook", { method: "POST", body: JSON.stringify({ action: "incoming_chat_thread", url: "https://x/h", secret_key: "s", owner_client_id: "c", type: "license" }) });
await fetch("https://api.livechatinc.com/v3.5/configuration/action/register_webhook", { method: "POST", body: JSON.stringify({ action: "incoming_event", url: "https://x/h", secret_key: "s", owner_client_id: "c", type: "license" }) });
app.post("/hooks", (req, res) => {
  const { action, payload, license_id } = req.body;
  switch (action) {
    case "incoming_chat_thread":
      open(payload.chat.thread.id, license_id);
      break;
    case "incoming_event":
      if (payload.event.recipients === "all") reply(payload.chat_id, payload.event.text);
      break;
    case "thread_closed":
      close(payload.chat_id);
  }
  res.end();
});
