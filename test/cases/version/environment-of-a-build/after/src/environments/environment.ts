export const environment = { production: false, livechat: { url: "https://api.livechatinc.com/v3.3" } };
