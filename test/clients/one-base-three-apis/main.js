import config from "./config.js";

const { host, version } = config.livechat;
const base = `${host}/${version}`;
// The tenant is named by another parameter, with another value, from 3.4 on.
const TENANT = /\/v3\.[0-3]\b/.test(base) ? "license_id=100" : "organization_id=org-1";

async function post(path, payload) {
  const response = await fetch(base + path, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}

const { name } = await post("/configuration/action/get_agent", { id: "anna@shop.example" });
const { chat_id } = await post(`/customer/action/start_chat?${TENANT}`, {
  chat: { thread: { events: [{ type: "message", text: "Hi", recipients: "all" }] } },
});
const { chats_summary } = await post("/agent/action/list_chats", { sort_order: "asc" });
const mine = chats_summary[0].id;
const { event_id } = await post("/agent/action/send_event", {
  chat_id: mine,
  event: { type: "message", text: `From ${name}`, recipients: "agents" },
});
await fetch(`${config.shop.host}/${config.shop.version}/notes`, {
  method: "PUT",
  body: JSON.stringify({ chat_id, event_id, recipients: "all" }),
});
console.log(JSON.stringify({ chat_id, event_id, version: config.shop.version }));
