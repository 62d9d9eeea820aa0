const url = "https://api.livechatinc.com/v3.6/agent/action/get_customer";

export async function load(id) {
  const kept = localStorage.getItem(id);
  if (kept) return JSON.parse(kept).last_visit;
  const customer = await (await fetch(url, { method: "POST", body: JSON.stringify({ id }) })).json();
  localStorage.setItem(id, JSON.stringify(customer));
  return customer.visit;
}
