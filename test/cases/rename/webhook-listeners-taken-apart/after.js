const BASE = "https://api.livechatinc.com/v3.4/configuration/action/";
fetch(BASE + "register_webhook", {
  method: "POST",
  body: JSON.stringify({ url, secret_key, action: "incoming_event", owner_client_id, type: "license" }),
});
const listeners = [];
const on = (name, listener) => listeners.push({ name, listener });
app.post("/hook", (req, res) => {
  const { action, payload } = req.body;
  for (const { name, listener } of listeners) if (name === action) listener(payload);
  res.end();
});
on("incoming_event", ({ event }) => show(event.visibility));
