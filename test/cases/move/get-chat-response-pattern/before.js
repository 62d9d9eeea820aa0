const call = async (method, payload) => {
  const res = await fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });
  return res.json();
};

export const texts = (chat_id, id) =>
  call("get_chat_threads", { chat_id, thread_ids: [id] }).then(({ chat }) => chat.threads[0].events.map((event) => event.text));
