export const list = (bot) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", {
    method: "POST",
    headers: { "X-Author-Id": bot, "X-Request-Id": "1" },
    body: JSON.stringify({}),
  });

export const own = (bot) => fetch("https://example.com/v3.6/list_chats", { headers: { "X-Author-Id": bot } });
