const old = "https://api.livechatinc.com/v3.2/agent/action";

export const follow = (chat_id) => fetch(`${old}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
export const resume = (id) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/activate_chat", {
    method: "POST",
    body: JSON.stringify({ chat: { id } }),
  });
