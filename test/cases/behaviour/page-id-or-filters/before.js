const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const page = (page_id, filters) => call("list_archives", page_id ? { page_id } : { filters, limit: 25 });
export const next = (page_id, filters) => call("list_chats", { ...(page_id ? { page_id } : { filters }) });
export function more(page_id, limit) {
  let body;
  if (page_id) body = { page_id };
  else body = { limit };
  return call("list_customers", body);
}
export const alone = (page_id) => call("list_archives", { page_id });
