const BASE = "https://api.livechatinc.com/v3.5/agent/action/";
async function call(method, payload) {
  const response = await fetch(BASE + method, { method: "POST", body: JSON.stringify(payload) });
  if (response.status === 429) throw new TypeError(await response.text());
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text);
}
const { users } = await call("get_chat", { chat_id });
show(users[0].last_visit);
