export function follow(chat_id, version = "3.2") {
  return fetch(`https://api.livechatinc.com/v${version}/agent/action/follow_chat`, {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
}
