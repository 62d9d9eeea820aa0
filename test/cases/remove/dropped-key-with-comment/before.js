const url = "https://api.livechatinc.com/v3.3/agent/action/send_event";

export const say = (chat_id, event) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      chat_id,
      // never wakes up old chats
      attach_to_last_thread: false, // the default
      event,
    }),
  });
