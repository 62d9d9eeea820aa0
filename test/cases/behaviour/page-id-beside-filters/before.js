const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const page = (page_id, filters, long) =>
  call("list_archives", { page_id, filters, ...(long ? { limit: 100 } : { limit: 25 }) });
export const chats = (page_id, long) => call("list_chats", { page_id, ...(long && { limit: 100 }) });
