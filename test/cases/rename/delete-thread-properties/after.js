const url = "https://api.livechatinc.com/v3.2/agent/action/delete_thread_properties";

export const clear = (chat_id, thread_id) =>
  fetch(url, { method: "POST", body: JSON.stringify({ chat_id, thread_id, properties: { rating: ["score"] } }) });
