function body(chat_id, tries) {
  return tries > 0 ? body(chat_id, tries - 1) : { chat_id };
}
export const follow = (id) =>
  fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", {
    method: "POST",
    body: JSON.stringify(body(id, 3)),
  });
