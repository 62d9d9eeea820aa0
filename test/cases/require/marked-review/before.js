const url = "https://api.livechatinc.com/v3.4/agent/action/add_user_to_chat";

export const add = (chat_id, user_id) =>
  // the supervisor of the day
  // TODO(chatshift): `add_user_to_chat` requires `visibility` since 3.4. Add `visibility: "all"`; `"agents"` for an agent whom the customer shall not see. [agent-chat/3.4/add-user-visibility-required]
  fetch(url, { method: "POST", body: JSON.stringify({ chat_id, user_id, user_type: "agent", ignore_requester_presence: true }) });
