const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export async function follow(chatId, db) {
  const payload = { chat_id: chatId };
  await fetch(url, { method: "POST", body: JSON.stringify(payload) });
  await db.collection("followed").insertOne(payload);
}
