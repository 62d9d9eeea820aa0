const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const archives = (page) =>
  fetch(url, { method: "POST", body: JSON.stringify({ pagination: { page, limit: 100 } }) });
