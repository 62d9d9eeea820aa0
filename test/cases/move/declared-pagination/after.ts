interface Search {
  filters?: { agents: { values: string[] } };
  /** how much of it */
  limit?: number; // at most 100
}
const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export function search(agents: string[]): Promise<Response> {
  const body: Search = { filters: { agents: { values: agents } }, limit: 10 };
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
