const base = "https://api.livechatinc.com/v3.2/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());

export async function change(customer_id, name) {
  const done = await post("update_customer", { customer_id, name });
  return [done.id, done.type, done.name, done.email, done.avatar, done.last_visit, done.fields, done.statistics]
    .concat([done.created_at, done.present, done.events_seen_up_to])
    .concat([done.agent_last_event_created_at, done.customer_last_event_created_at]);
}
