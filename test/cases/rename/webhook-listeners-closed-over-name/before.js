const BASE = "https://api.livechatinc.com/v3.3/configuration/action/";
fetch(BASE + "register_webhook", {
  method: "POST",
  body: JSON.stringify({ url, secret_key, action: "incoming_event", owner_client_id, type: "license" }),
});
const listeners = [];
const on = (name, listener) => {
  listeners.push((message) => {
    if (message.action === name) listener(message.payload);
  });
};
app.post("/hook", (req, res) => {
  for (const listener of listeners) listener(req.body);
  res.end();
});
on("incoming_event", ({ event }) => show(event.recipients));
