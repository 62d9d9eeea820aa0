const url = "https://api.livechatinc.com/v3.2/agent/action/grant_chat_access";

export const share = (id, group) =>
  fetch(url, { method: "POST", body: JSON.stringify({ id, access: { type: "group", id: group } }) });
