const base = "https://api.livechatinc.com/v3.3/agent/action";
const post = (method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

export async function end(id) {
  const payload = { id };
  await post("unfollow_chat", payload);
  await post("deactivate_chat", payload);
}
