const url = "https://api.livechatinc.com/v3.3/agent/action/deactivate_chat";

export async function close(chatId) {
  const payload = { id: chatId };
  await fetch(url, { method: "POST", body: JSON.stringify(payload) });
  console.log("closed", payload.id);
  return payload["id"];
}
