const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export async function count(query) {
  const response = await fetch(url, {
    method: "POST",
    body: JSON.stringify({ filters: { query }, limit: 1 }),
  });
  const data = await response.json();
  return data.found_chats;
}
