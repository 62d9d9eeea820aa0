const url = "https://api.livechatinc.com/v3.4/agent/action/grant_access";

export const share = (id, group) =>
  fetch(url, { method: "POST", body: JSON.stringify({ resource: "chat", id, access: { type: "group", id: group } }) });
