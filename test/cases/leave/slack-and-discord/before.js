export async function tell(chat_id, text) {
  await fetch("https://slack.com/api/chat.postMessage", { method: "POST", body: JSON.stringify({ channel: chat_id, text }) });
  await fetch("https://discord.com/api/v3.1/agent/messages", { method: "POST", body: JSON.stringify({ chat_id, recipients: ["a"] }) });
}
