const url = "https://api.livechatinc.com/v3.5/agent/action/list_chats";
const list = (filters) => fetch(url, { method: "POST", body: JSON.stringify({ filters }) });

export const inactive = () => list({ include_active: false, group_ids: [1] });
export const both = () => list({ include_active: true, group_ids: [1] });
