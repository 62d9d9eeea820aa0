import settings from "./settings.json";
const post = (base, method, body) => fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) });

post("https:\/\/api.livechatinc.com\/v3.3\/agent\/action", "deactivate_chat", { "id": "K1" });
post("https://api.livechatinc.com/v3.3/agent/action", "deactivate_chat", { id: "\u{4B}2" });
post(settings.base, 'deactivate_chat', { id: "K3" });
fetch(`https:\/\/api.livechatinc.com\/v3.3\/agent\/action\/deactivate_chat`, { method: "POST", body: JSON.stringify({ id: "K4" }) });
