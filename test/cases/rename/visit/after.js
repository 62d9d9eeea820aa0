const base = "https://api.livechatinc.com/v3.6/agent/action";

export async function where(id) {
  const res = await fetch(`${base}/get_customer`, { method: "POST", body: JSON.stringify({ id }) });
  const customer = await res.json();
  const { visit: last_visit } = customer;
  return [customer.visit.ip, last_visit?.geolocation?.country, customer["visit"].user_agent];
}
