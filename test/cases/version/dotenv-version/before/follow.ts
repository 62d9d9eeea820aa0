const version = import.meta.env.LIVECHAT_VERSION ?? "3.2";

export const follow = (chat_id: string) =>
  fetch(`https://api.livechatinc.com/v${version}/agent/action/follow_chat`, {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
