const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const page = (filters, page_id) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters, limit: 100, page_id }) });
export const next = (page_id) => fetch(url, { method: "POST", body: JSON.stringify({ page_id }) });
