const url = "https://api.livechatinc.com/v3.4/agent/action/add_user_to_chat";

export const add = (chat_id, user_id) =>
  // the supervisor of the day
  fetch(url, { method: "POST", body: JSON.stringify({ chat_id, user_id, user_type: "agent", ignore_requester_presence: true, visibility: "all" }) });
