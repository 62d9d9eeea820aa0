export const BASE = "https://api.livechatinc.com/v3.3";
