const url = "https://api.livechatinc.com/v3.6/agent/action/deactivate_chat";

// chatshift-ignore-next-line agent-chat/3.3/chat-id-is-id: the proxy still takes the old name
export const close = (id) => fetch(url, { method: "POST", body: JSON.stringify({ id, ignore_requester_presence: true }) });
