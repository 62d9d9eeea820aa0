const url = "https://api.livechatinc.com/v3.6/agent/action/list_chats";
const list = (filters) => fetch(url, { method: "POST", body: JSON.stringify({ filters }) });

export const inactive = () => list({ active: false, group_ids: [1] });
export const both = () => list({ group_ids: [1] });
