async function show(chat_id) {
  const r = await fetch("https://api.livechatinc.com/v3.2/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await r.json();
  const mine = { ...chat, extra: 1 };
  console.log(mine.thread.events[0].recipients, mine.extra);
  const list = chat.thread.events.map((event) => ({ ...event, isMine: true }));
  const { extra, users } = mine;
  return list.filter((one) => one.isMine && one.recipients === "agents").length + users[0].last_visit.ip + extra;
}
show("K");
