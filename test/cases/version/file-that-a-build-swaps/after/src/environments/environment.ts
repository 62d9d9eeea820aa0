export const environment = { production: false, chat: { host: "https://api.livechatinc.com", version: "3.6" } };
