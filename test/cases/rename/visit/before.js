const base = "https://api.livechatinc.com/v3.5/agent/action";

export async function where(id) {
  const res = await fetch(`${base}/get_customer`, { method: "POST", body: JSON.stringify({ id }) });
  const customer = await res.json();
  const { last_visit } = customer;
  return [customer.last_visit.ip, last_visit?.geolocation?.country, customer["last_visit"].user_agent];
}
