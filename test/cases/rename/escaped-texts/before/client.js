import settings from "./settings.json";
const post = (base, method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

post("https:\/\/api.livechatinc.com\/v3.1\/agent\/action", "close\u005fthread", { "chat\x5fid": "K1" });
post("https://api.livechatinc.com/v3\u002e1/agent/action", "close_\
thread", { chat_id: "\u{4B}2" });
post(settings.base, 'close\_thread', { chat_id: "K3" });
fetch(`https:\/\/api.livechatinc.com\/v3.1\/agent\/action\/close_thread`, { method: "POST", body: JSON.stringify({ chat_id: "K4" }) });
