export async function follow(chat_id) {
  const res = await fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
  if (!res.ok) throw new Error(`cannot follow ${chat_id}`);
}
