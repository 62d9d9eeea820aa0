const call = (method, body) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const threads = (chat_id) => call("list_threads", { chat_id, sort_order: "asc", limit: 3, min_events_count: 1 });
export const customer = (customer_id) => call("get_customer", { customer_id });
export const agents = (chat_id) => call("list_agents_for_transfer", { chat_id });
