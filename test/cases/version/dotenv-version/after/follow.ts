const version = import.meta.env.LIVECHAT_VERSION ?? "3.3";

export const follow = (chat_id: string) =>
  fetch(`https://api.livechatinc.com/v${version}/agent/action/follow_chat`, {
    method: "POST",
    body: JSON.stringify({ id: chat_id }),
  });
