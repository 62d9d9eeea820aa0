const call = (method, body) => axios.post(`https://api.livechatinc.com/v3.3/agent/action/${method}`, body);
const start = (events) => call("start_chat", { chat: { thread: { events } } });

const pushed = [];
for (const text of texts) pushed.push({ type: "message", text, recipients: "all" });
await start(pushed);

await start(texts.map((text) => ({ type: "message", text, recipients: "all" })));

const toEvent = (text) => ({ type: "message", text, recipients: "all" });
await start(Array.from(texts, toEvent));

const first = [{ type: "message", text: "first", recipients: "all" }];
await start([...first, text && { type: "message", text, recipients: "all" }].filter(Boolean));

const indexed = [];
indexed[0] = { type: "message", text: "indexed", recipients: "all" };
await start(indexed);

await start(
  texts.reduce((all, text) => {
    all.push({ type: "message", text, recipients: "all" });
    return all;
  }, []),
);

const spread = [];
spread.push(...texts.map((text) => ({ type: "message", text, recipients: "all" })));
await start(spread);

class Draft {
  events = [];
  add(text) {
    this.events.push({ type: "message", text, recipients: "all" });
    return this;
  }
}
await start(new Draft().add("drafted").events);
