const url = "https://api.livechatinc.com/v3.4/agent/action/revoke_chat_access";

export const unshare = (id, group) => fetch(url, { method: "POST", body: JSON.stringify({ id, access: { type: "group", id: group } }) });
