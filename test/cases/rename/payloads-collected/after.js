const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export async function all(ids) {
  const payloads = [];
  for (const id of ids) payloads.push({ id: id });
  await Promise.all(payloads.map((payload) => fetch(url, { method: "POST", body: JSON.stringify(payload) })));
}
