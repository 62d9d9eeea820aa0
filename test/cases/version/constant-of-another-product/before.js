const VERSION = "3.5";
const agent = `https://api.livechatinc.com/v${VERSION}/agent/action`;
const widget = `https://cdn.example.com/widget/${VERSION}/widget.js`;

export const read = (chat_id) => fetch(`${agent}/get_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
export const load = () => fetch(widget);
