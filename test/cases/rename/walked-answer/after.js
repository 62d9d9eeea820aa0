const get = (chat_id) => fetch("https://api.livechatinc.com/v3.6/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id, thread_id: 1 }) }).then((x) => x.json());
function walk({ chat }, found) { if (chat) walk(chat, found); }
const walk2 = (value, found) => { const { chat } = value; if (chat) walk2(chat, found); found.push(value.users); };
const walk3 = (value, found) => { const inner = value.chat; if (inner != null) walk3(inner, found); };
class A { walk4(value) { if (value.chat) return this.walk4(value.chat); return value.users; } }
export async function run(id) { const r = await get(id); walk(r, []); walk2(r, []); walk3(r, []); new A().walk4(r); }
