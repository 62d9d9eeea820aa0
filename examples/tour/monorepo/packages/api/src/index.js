const BASE = "https://api.livechatinc.com/v3.1/agent/action";

export async function call(method, payload = {}) {
  const response = await fetch(`${BASE}/${method}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: "Bearer secret" },
    body: JSON.stringify(payload),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer;
}

export const endOf = (page) => page.pagination.total;
