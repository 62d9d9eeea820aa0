interface Search {
  filters?: { agent_ids: string[] };
  /** how much of it */
  pagination?: {
    page: number;
    limit: number; // at most 100
  };
}
const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export function search(agents: string[]): Promise<Response> {
  const body: Search = { filters: { agent_ids: agents }, pagination: { page: 1, limit: 10 } };
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
