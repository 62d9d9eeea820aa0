const base = "https://api.livechatinc.com/v3.2/agent/action";

const form = new URLSearchParams({ force: "true" });
form.append("chat_id", "PJ0MRSHTDG");
await fetch(`${base}/transfer_chat`, { method: "POST", body: form });

// Another form, which is sent elsewhere.
const other = new URLSearchParams({ force: "true" });
other.append("chat_id", "PJ0MRSHTDG");
await fetch("https://crm.example.com/transfer_chat", { method: "POST", body: other });
