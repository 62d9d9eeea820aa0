const url = "https://api.livechatinc.com/v3.1/agent/action/get_chat_threads";

export const read = (chat_id, bot) =>
  fetch(url, {
    method: "POST",
    headers: { Authorization: "Bearer x", "X-Author-Id": bot },
    body: JSON.stringify({ chat_id }),
  });
