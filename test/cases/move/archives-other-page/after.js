const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const archives = (page) =>
  fetch(url, { method: "POST", body: JSON.stringify({ pagination: { page }, limit: 100 }) });
