const post = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.0/agent/action/${method}`, { method: "POST", body: JSON.stringify({ payload }) });
  return response.json();
};

export async function all(chat_id, event, name) {
  const sent = await post("send_event", { chat_id, event });
  const started = await post("start_chat", {});
  const customer = await post("create_customer", { name });
  return [sent.thread_id, started.chat.users, customer.email];
}
