const call = (name, payload) =>
  fetch(`https://api.livechatinc.com/v3.6/agent/action/${name}`, {
    method: "POST",
    body: JSON.stringify(payload),
  }).then((answer) => answer.json());

export async function read(chat_id) {
  const answer = await call("get_chat", { chat_id });
  const chat = answer.chat ? answer.chat : answer;
  const other = answer.chat || answer;
  const third = answer.chat ?? answer;
  const { chat: fourth = answer } = answer;
  return [chat.id, other.id, third.id, fourth.id, (answer.chat ?? answer).id];
}

export async function start() {
  const made = await call("start_chat", {});
  return made.chat_id || (made.chat && made.chat.id);
}
