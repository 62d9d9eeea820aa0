import { message } from "./build.js";

export const say = (chat_id, text) =>
  fetch("https://api.livechatinc.com/v3.4/agent/action/send_event", {
    method: "POST",
    body: JSON.stringify({ chat_id, event: message(text, "all") }),
  });
