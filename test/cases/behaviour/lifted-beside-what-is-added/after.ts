type Paging = { filters?: { query: string }; limit?: number };

function archives(payload: Paging): Promise<Response> {
  return fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", {
    method: "POST",
    body: JSON.stringify(payload),
  });
}

export const first = () => archives({ limit: 25 });
export const search = (query: string) => archives({ filters: { query }, limit: 5 });
