const url = "https://api.livechatinc.com/v3.4/agent/action/get_chat";

export async function shownTo(chat_id, isOurs) {
  let res;
  if (isOurs) res = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  else res = await fetch(`https://archive.example.com/chats/${chat_id}`);
  const { thread } = await res.json();
  return thread.events.filter((event) => event.recipients === "all");
}

export async function shownOnlyOurs(chat_id) {
  const res = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const { thread } = await res.json();
  return thread.events.filter((event) => event.visibility === "all");
}
