const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const archives = (limit) => fetch(url, { method: "POST", body: JSON.stringify({ limit }) });
