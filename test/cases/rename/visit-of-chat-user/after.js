const url = "https://api.livechatinc.com/v3.6/agent/action/get_chat";

export async function browser(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await response.json();
  const customer = chat.users.find((user) => user.type === "customer");
  return customer.visit.user_agent;
}
