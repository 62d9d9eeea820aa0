const url = "https://api.livechatinc.com/v3.6/agent/action/follow_chat";

// chatshift-ignore-next-line agent-chat/3.3/chat-id-is-id
export const follow = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
