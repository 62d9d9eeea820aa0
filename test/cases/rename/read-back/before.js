const url = "https://api.livechatinc.com/v3.2/agent/action/deactivate_chat";

export async function close(chatId) {
  const payload = { chat_id: chatId };
  await fetch(url, { method: "POST", body: JSON.stringify(payload) });
  console.log("closed", payload.chat_id);
  return payload["chat_id"];
}
