type Paging = { filters?: { query: string }; pagination?: { page: number; limit?: number } };

function archives(payload: Paging): Promise<Response> {
  return fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", {
    method: "POST",
    body: JSON.stringify(payload),
  });
}

export const first = () => archives({ pagination: { page: 1 } });
export const search = (query: string) => archives({ filters: { query }, pagination: { page: 1, limit: 5 } });
