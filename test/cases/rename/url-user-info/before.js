const id = process.env.ACCOUNT;
const token = process.env.PAT;

export const follow = (chatId) =>
  fetch(`https://${id}:${token}@api.livechatinc.com/v3.2/agent/action/follow_chat?pretty=1`, {
    method: "POST",
    body: JSON.stringify({ chat_id: chatId }),
  });
