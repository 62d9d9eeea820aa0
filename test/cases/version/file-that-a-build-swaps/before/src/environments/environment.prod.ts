export const environment = { production: true, chat: { host: "https://api.livechatinc.com", version: "3.3" } };
