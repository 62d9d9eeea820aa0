const url = "https://api.livechatinc.com/v3.3/agent/action/get_chat";

export async function states(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const { users } = await response.json();
  return users.filter(({ type }) => type === "agent").map((agent) => agent.routing_status);
}
