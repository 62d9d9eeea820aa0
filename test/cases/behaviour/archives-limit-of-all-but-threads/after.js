const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const tagged = (values) => call("list_archives", { filters: { tags: { values } }, limit: 25 });
export const some = (thread_ids) => call("list_archives", { filters: { thread_ids } });
