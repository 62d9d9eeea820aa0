const url = "https:\/\/api.livechatinc.com/v3.3/agent/action/follow_chat";

export const follow = (id) => fetch(url, { method: "POST", body: JSON.stringify({ "id": id }) });
