const call = (method, body) => axios.post(`https://api.livechatinc.com/v3.6/agent/action/${method}`, body);

const events = [{ type: "message", text: "sent" }];
const shown = events.slice();
shown.push({ type: "message", text: "shown", recipients: "all" });
show(shown);

const mails = [];
mails.push({ recipients: "all" });
mails[1] = { recipients: "agents" };
await sendAll(mails);

const ids = [];
ids.push({ recipients: 1 }.recipients);

await call("start_chat", { chat: { thread: { events } } });
await call("list_chats", { filters: { group_ids: ids } });
