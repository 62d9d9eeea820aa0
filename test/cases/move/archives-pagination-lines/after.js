const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export function archives(size) {
  const payload = {
    limit: size, // at most 100
    filters: { query: "invoice" },
  };
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
