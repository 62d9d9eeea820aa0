export function createClient(token, base = "https://api.livechatinc.com/v3.2/agent/action") {
  const post = (method) => (payload) =>
    fetch(`${base}/${method}`, { method: "POST", headers: { Authorization: token }, body: JSON.stringify(payload) });
  return { follow: post("follow_chat"), read: post("get_chat") };
}

const client = createClient("x");
client.follow({ chat_id: "a" });
client.read({ chat_id: "a" });
