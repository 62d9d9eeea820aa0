const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export async function count(query) {
  const response = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ filters: { query }, pagination: { limit: 1 } }),
  });
  const data = await response.json();
  return data.pagination.total;
}
