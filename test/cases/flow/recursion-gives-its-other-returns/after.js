function body(chat_id, tries) {
  return tries > 0 ? body(chat_id, tries - 1) : { id: chat_id };
}
export const follow = (id) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/follow_chat", {
    method: "POST",
    body: JSON.stringify(body(id, 3)),
  });
