const url = "https://api.livechatinc.com/v3.0/agent/action/get_chat_threads";

export const read = (chat_id) =>
  fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ payload: { chat_id } }),
  });
