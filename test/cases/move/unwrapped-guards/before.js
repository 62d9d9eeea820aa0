const call = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.1/agent/action/${name}`, {
    method: "POST",
    body: JSON.stringify(payload),
  }).then((answer) => answer.json());

export async function guarded(chat_id, thread) {
  const answer = await call("get_chat_threads", { chat_id, thread_ids: [thread] });
  if (answer.chat) return answer.chat.id;
  if (!answer.chat) throw new Error("none");
  if (answer.chat == null) return null;
  while (answer.chat) chat_id += 1;
  const list = answer.chat ? answer.chat.users : [];
  return list ?? answer.chat ?? null;
}

export async function unguarded(chat_id, thread) {
  const answer = await call("get_chat_threads", { chat_id, thread_ids: [thread] });
  return answer.chat.users;
}
