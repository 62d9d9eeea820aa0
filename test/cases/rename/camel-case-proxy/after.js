const api = new Proxy({}, {
  get: (_, name) => (payload) =>
    fetch(`https://api.livechatinc.com/v3.3/agent/action/${name.replace(/[A-Z]/g, (c) => "_" + c.toLowerCase())}`, { method: "POST", body: JSON.stringify(payload) }),
});

export const follow = (chat_id) => api.followChat({ chat_id });
