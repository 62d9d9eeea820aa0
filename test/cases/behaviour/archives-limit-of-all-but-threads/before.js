const call = (method, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });

export const tagged = (values) => call("get_archives", { filters: { tags: { values } } });
export const some = (thread_ids) => call("get_archives", { filters: { thread_ids } });
