import { request } from "undici";

const { body } = await request("https://api.livechatinc.com/v3.2/agent/action/get_chat", {
  method: "POST",
  body: JSON.stringify({ chat_id: "1", thread_id: "2" }),
});
const chat = await body.json();
console.log(chat.users, body.bodyUsed);
