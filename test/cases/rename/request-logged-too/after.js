const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export function follow(chat_id) {
  const payload = { id: chat_id };
  console.log("following", payload);
  logger.debug({ payload }, JSON.stringify(payload));
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
