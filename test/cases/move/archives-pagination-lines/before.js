const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export function archives(size) {
  const payload = {
    pagination: {
      page: 1,
      limit: size, // at most 100
    },
    filters: { query: "invoice" },
  };
  return fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
