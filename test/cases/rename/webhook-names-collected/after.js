const BASE = "https://api.livechatinc.com/v3.4/configuration/action/";
fetch(BASE + "register_webhook", {
  method: "POST",
  body: JSON.stringify({ url, secret_key, action: "incoming_event", owner_client_id, type: "license" }),
});
const wanted = new Set();
const listeners = [];
const on = (name, listener) => {
  wanted.add(name);
  listeners.push(listener);
};
app.post("/hook", (req, res) => {
  const { action, payload } = req.body;
  if (wanted.has(action)) for (const listener of listeners) listener(payload);
  res.end();
});
on("incoming_event", ({ event }) => show(event.visibility));
