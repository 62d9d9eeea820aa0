const post = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export function ban(customer) {
  const body = { ...customer };
  body.customer_id = body.id;
  delete body.id;
  return post("ban_customer", body);
}
ban({ id: "c", ban: { days: 1 } });

export function get(customer) {
  const body = { ...customer, id: customer.id };
  delete body.name;
  return post("get_customer", body);
}
get({ name: "n" });
