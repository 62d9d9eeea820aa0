interface Search {
  /** how much of it */
  pagination?: {
    page: number;
  };
  limit?: number;
}
const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export function search(page: number): Promise<Response> {
  const body: Search = { pagination: { page }, limit: 10 };
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}
