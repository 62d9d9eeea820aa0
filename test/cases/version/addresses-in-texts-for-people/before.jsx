const url = "https://api.livechatinc.com/v3.5/agent/action/get_chat";
export const chat = (id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id: id }) });

const old = "https://api.livechatinc.com/v3.4/agent/action/get_chat";
export const Note = () => <a href="https://api.livechatinc.com/v3.4/agent/action">{old}</a>;
const links = [{ title: "Chats", href: "https://api.livechatinc.com/v3.4/agent/action" }];
console.warn("https://api.livechatinc.com/v3.4/agent/action");
document.title = "v3.4 of another product: /v3.4/agents";
export const titles = links.map(({ title }) => title);
