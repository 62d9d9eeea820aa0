async function show(chat_id) {
  const r = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await r.json();
  const mine = { ...chat, extra: 1 };
  console.log(mine.thread.events[0].visibility, mine.extra);
  const list = chat.thread.events.map((event) => ({ ...event, isMine: true }));
  const { extra, users } = mine;
  return list.filter((one) => one.isMine && one.visibility === "agents").length + users[0].visit.ip + extra;
}
show("K");
