const url = "https://api.livechatinc.com/v3.0/agent/action/get_chat_threads";

export const read = (chat_id, bot) =>
  fetch(url, {
    method: "POST",
    headers: { Authorization: "Bearer x" },
    body: JSON.stringify({ author_id: bot, payload: { chat_id } }),
  });
