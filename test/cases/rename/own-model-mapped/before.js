const url = "https://api.livechatinc.com/v3.5/agent/action/get_customer";

export async function load(id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ id }) });
  const { name, last_visit } = await response.json();
  return { name, last_visit, seen: last_visit.started_at };
}

export const show = async (id) => (await load(id)).last_visit.ip;
