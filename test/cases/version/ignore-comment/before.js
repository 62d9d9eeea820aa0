const base = "https://api.livechatinc.com/v3.2/agent/action";

// chatshift-ignore-next-line agent-chat/3.3/chat-id-is-id: the proxy still takes the old name
export const follow = (chat_id) => fetch(`${base}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
