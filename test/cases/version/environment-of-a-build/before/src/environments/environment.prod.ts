export const environment = { production: true, livechat: { url: "https://api.livechatinc.com/v3.2" } };
