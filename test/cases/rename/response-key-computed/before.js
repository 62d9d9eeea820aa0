const url = "https://api.livechatinc.com/v3.5/agent/action/get_customer";
const FIELDS = ["name", "last_visit"];

export async function pick(id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ id }) });
  const customer = await response.json();
  return FIELDS.map((field) => customer[field]);
}
