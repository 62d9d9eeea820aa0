const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

function checked(payload) {
  if (!payload.chat_id) throw new Error("chat_id is missing");
  return payload;
}

export const follow = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify(checked({ chat_id })) });
