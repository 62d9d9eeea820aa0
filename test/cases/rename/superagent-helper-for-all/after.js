import request from "superagent";

const post = (url, body) => request.post(url).set("Authorization", "Bearer x").send(body);

export async function mirror(chat_id) {
  const payload = { chat_id };
  await post("https://api.livechatinc.com/v3.3/agent/action/follow_chat", payload);
  await post("https://api.telegram.org/bot1/sendChatAction", payload);
  await post("https://api.livechatinc.com/v3.3/agent/action/unfollow_chat", { id: chat_id });
  await post("https://bots.example.com/follow", { chat_id });
}
