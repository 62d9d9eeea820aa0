const base = "https://api.livechatinc.com/v3.0/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

export async function create(name) {
  const made = await post("create_customer", { payload: { name } });
  return [made.type, made.name, made.email, made.avatar, made.last_visit, made.fields, made.statistics]
    .concat([made.created_at, made.present, made.last_seen_timestamp])
    .concat([made.agent_last_event_created_at, made.customer_last_event_created_at]);
}
