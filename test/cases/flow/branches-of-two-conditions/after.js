const BASE = "https://api.livechatinc.com/v3.3/agent/action";

export const leave = (away, late, chat_id, more) =>
  fetch(`${BASE}/${away ? "transfer_chat" : "send_event"}`, {
    method: "POST",
    body: JSON.stringify(late ? { chat_id, target: more } : { chat_id, event: more }),
  });
