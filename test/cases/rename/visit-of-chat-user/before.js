const url = "https://api.livechatinc.com/v3.5/agent/action/get_chat";

export async function browser(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await response.json();
  const customer = chat.users.find((user) => user.type === "customer");
  return customer.last_visit.user_agent;
}
