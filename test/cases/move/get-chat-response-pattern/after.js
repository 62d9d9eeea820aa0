const call = async (method, payload) => {
  const res = await fetch(`https://api.livechatinc.com/v3.2/agent/action/${method}`, { method: "POST", body: JSON.stringify(payload) });
  return res.json();
};

export const texts = (chat_id, id) =>
  call("get_chat", { chat_id, thread_id: id }).then(({ thread }) => thread.events.map((event) => event.text));
