const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export function archives(limit) {
  const body = { filters: {} };
  body.limit = limit;
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
