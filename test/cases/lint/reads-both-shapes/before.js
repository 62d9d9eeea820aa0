const url = "https://api.livechatinc.com/v3.6/agent/action/list_archives";

export async function total() {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({}) });
  const data = await response.json();
  return data.found_chats ?? data.pagination?.total;
}
