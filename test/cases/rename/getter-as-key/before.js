const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export const follow = (chat) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      get chat_id() {
        return chat.id;
      },
    }),
  });
