const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export function archives(limit) {
  const body = { filters: {} };
  body.pagination = { page: 1, limit };
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
