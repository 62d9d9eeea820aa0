async function show(chat_id) {
  const r = await fetch("https://api.livechatinc.com/v3.2/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
  const chat = await r.json();
  const mine = chat.thread.events.map((event) => ({ recipients: "nobody", ...event }));
  console.log(mine[0].recipients);
}
show("K");
