const url = "https://api.livechatinc.com/v3.4/agent/action/deactivate_chat";

// TODO(chatshift): Add `ignore_requester_presence: true`. [agent-chat/3.4/requester-presence-required]
export const close = (id) => fetch(url, { method: "POST", body: JSON.stringify({ id }) });
