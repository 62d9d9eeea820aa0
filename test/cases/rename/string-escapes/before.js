const url = "https:\/\/api.livechatinc.com/v3.2/agent/action/follow_chat";

export const follow = (id) => fetch(url, { method: "POST", body: JSON.stringify({ "chat\u005fid": id }) });
