const BASE = "https://api.livechatinc.com/v3.1/agent/action/";

const post = async (action, payload) => {
  const response = await fetch(BASE + action, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${action}: ${body.error.message}`);
  return body;
};

exports.grant = (id, group) => post("grant_access", { resource: "chat", id, access: { id: group, type: "group" } });
exports.revoke = (id, group) => post("revoke_access", { id, access: { id: group, type: "group" }, resource: "chat" });
exports.forget = ({ chat_id, thread_id }) =>
  post("delete_chat_thread_properties", { chat_id, thread_id, properties: { rating: ["score"] } });
exports.archived = async () => {
  const { chats, pagination } = await post("get_archives", { filters: { query: "open" } });
  return { pages: Math.ceil(pagination.total / 25), ids: chats.map(({ id }) => id) };
};
