const url = "https://api.livechatinc.com/v3.3/agent/action/follow_chat";

export const follow = (chat) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      get id() {
        return chat.id;
      },
    }),
  });
