const OLD = "https://api.livechatinc.com/v3.1/agent/action/close_thread";

export const isOld = (url) => url === OLD || url.startsWith("https://api.livechatinc.com/v3.1/agent/action/");
export const path = new URL("https://api.livechatinc.com/v3.1/agent/action/get_archives").pathname;
export const pattern = new RegExp("api.livechatinc.com/v3.1/agent/action/tag_chat_thread");
expect(lastUrl).toBe("https://api.livechatinc.com/v3.1/agent/action/close_thread");
expect(calls[0].url.includes("/agent/action/close_thread")).toBe(true);
