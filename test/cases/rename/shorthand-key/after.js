export async function follow(chat_id) {
  const res = await fetch("https://api.livechatinc.com/v3.3/agent/action/follow_chat", {
    method: "POST",
    body: JSON.stringify({ id: chat_id }),
  });
  if (!res.ok) throw new Error(`cannot follow ${chat_id}`);
}
