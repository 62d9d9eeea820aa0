const url = "https://api.livechatinc.com/v3.3/agent/action/add_user_to_chat";

export const add = (chat_id, user_id) =>
  fetch(url, { method: "POST", body: JSON.stringify({ chat_id, user_id, user_type: "agent" }) });
