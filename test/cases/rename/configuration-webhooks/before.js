const base = "https://api.livechatinc.com/v3.2/configuration/action";
async function call(action, payload) {
  const { data } = await axios.post(`${base}/${action}`, payload, { headers });
  return data;
}

export async function register(url) {
  const answer = await call("register_webhook", {
    url,
    secret_key: SECRET,
    action: "incoming_chat",
    filters: { chat_member_ids: { agents_any: [BOT] } },
  });
  return answer.webhook_id;
}
export const others = (url) =>
  call("register_webhook", {
    url,
    secret_key: SECRET,
    action: "incoming_event",
    filters: { chat_member_ids: { agents_exclude: [BOT] } },
  });
export const unregister = (webhook_id) => call("unregister_webhook", { webhook_id });
export async function list() {
  const webhooks = await call("list_registered_webhooks", {});
  return webhooks.map((webhook) => [webhook.webhook_id, webhook.filters.chat_member_ids.agents_any]);
}
