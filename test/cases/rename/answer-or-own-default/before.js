const url = "https://api.livechatinc.com/v3.3/agent/action/get_chat";
const NONE = { text: "", recipients: "all" };

export async function last(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const { thread } = await response.json();
  const event = thread.events.at(-1) ?? NONE;
  return event.recipients === "all" ? event.text : "";
}
