const post = (url, body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

export async function both(chat_id) {
  const common = { chat_id };
  await post("https://api.livechatinc.com/v3.3/agent/action/follow_chat", { ...common });
  await post("https://api.livechatinc.com/v3.3/customer/action/get_chat", { ...common, limit: 1 });
}
