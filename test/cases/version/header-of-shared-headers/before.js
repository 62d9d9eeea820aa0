const shared = { "Content-Type": "application/json", "X-API-Version": "3.3" };
const url = "https://api.livechatinc.com/agent/action/send_event";
const one = { chat_id: "PJ0MRSHTDG", event: { type: "message", text: "one", recipients: "all" } };
const two = { chat_id: "PJ0MRSHTDG", event: { type: "message", text: "two", recipients: "agents" } };

await fetch(url, { method: "POST", headers: shared, body: JSON.stringify(one) });
await fetch(url, { method: "POST", headers: { ...shared, "X-Region": "fra" }, body: JSON.stringify(two) });
await fetch(url, { method: "POST", headers: Object.assign({}, shared), body: JSON.stringify(one) });
await fetch(url, { method: "POST", headers: new Headers(shared), body: JSON.stringify(two) });
