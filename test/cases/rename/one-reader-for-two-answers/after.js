const call = async (url, body) => (await fetch(url, { method: "POST", body: JSON.stringify(body) })).json();
const isForAll = (event) => event.recipients === "all";

export async function agent(chat_id) {
  const { thread } = await call("https://api.livechatinc.com/v3.4/agent/action/get_chat", { chat_id });
  return thread.events.filter(isForAll);
}

export async function customer(chat_id) {
  const { thread } = await call("https://api.livechatinc.com/v3.4/customer/action/get_chat", { chat_id });
  return thread.events.filter(isForAll);
}
