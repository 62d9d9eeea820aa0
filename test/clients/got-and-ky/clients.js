import got from "got";
import ky from "ky";

const headers = { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}` };

export const chats = got.extend({ prefixUrl: "https://api.livechatinc.com/v3.2/agent/action", headers });
export const customers = ky.create({ prefixUrl: "https://api.livechatinc.com/v3.2/agent/action", headers });
export const audit = got.extend({ prefixUrl: "https://audit.shop.example" });
