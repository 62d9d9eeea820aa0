import { canWrite, roles } from "./auth.js";

const API_ROOT = "https://api.livechatinc.com/v3.3/agent/action";

const call = async (method, payload) => {
  const response = await fetch(API_ROOT + "/" + method, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
};

const { chats_summary: chats } = await call("list_chats", { filters: { group_ids: [1] }, sort_order: "asc" });
const [first] = chats;
await call("update_chat_properties", { id: first.id, properties: { app: { seen: true } } });
await call("delete_chat_properties", { id: first.id, properties: { shop: ["basket"] } });
const again = await call("get_chat", { chat_id: first.id });
console.log(JSON.stringify({ write: canWrite(), roles, properties: again.properties }));
