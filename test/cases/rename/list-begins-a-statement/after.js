const call = (name, payload) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) })
    .then((response) => response.json())

export async function each(id, thread, use) {
  const data = await call("get_chat", { chat_id: id, thread_id: thread })
  const first = id
  ;[data.thread].forEach((one) => use(one.id))
  if (first) [data.thread].forEach((one) => use(one.id))
  while (use()) {
    [data.thread].forEach((one) => use(one.id))
  }
  [data.thread].map((one) => use(one.id))
  use();
  [data.thread].forEach((one) => use(one.id))
}
