const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const archives = () =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({ filters: { query: "invoice" }, pagination: { page: 1, limit: 100 } }),
  });
