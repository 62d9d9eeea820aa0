const url = "https://api.livechatinc.com/v3.4/agent/action/send_event";

export const say = (chat_id, event) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      chat_id,
      // never wakes up old chats
      // the default
      event,
    }),
  });
