const call = (name, payload) =>
  fetch("https://api.livechatinc.com/v3.1/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) })
    .then((response) => response.json())

export async function each(id, thread, use) {
  const data = await call("get_chat_threads", { chat_id: id, thread_ids: [thread] })
  const first = id
  data.chat.threads.forEach((one) => use(one.id))
  if (first) data.chat.threads.forEach((one) => use(one.id))
  while (use()) {
    data.chat.threads.forEach((one) => use(one.id))
  }
  data.chat.threads.map((one) => use(one.id))
  use();
  data.chat.threads.forEach((one) => use(one.id))
}
