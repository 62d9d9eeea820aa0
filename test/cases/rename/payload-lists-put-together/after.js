const call = (method, body) => axios.post(`https://api.livechatinc.com/v3.4/agent/action/${method}`, body);
const start = (events) => call("start_chat", { chat: { thread: { events } } });

const pushed = [];
for (const text of texts) pushed.push({ type: "message", text, visibility: "all" });
await start(pushed);

await start(texts.map((text) => ({ type: "message", text, visibility: "all" })));

const toEvent = (text) => ({ type: "message", text, visibility: "all" });
await start(Array.from(texts, toEvent));

const first = [{ type: "message", text: "first", visibility: "all" }];
await start([...first, text && { type: "message", text, visibility: "all" }].filter(Boolean));

const indexed = [];
indexed[0] = { type: "message", text: "indexed", visibility: "all" };
await start(indexed);

await start(
  texts.reduce((all, text) => {
    all.push({ type: "message", text, visibility: "all" });
    return all;
  }, []),
);

const spread = [];
spread.push(...texts.map((text) => ({ type: "message", text, visibility: "all" })));
await start(spread);

class Draft {
  events = [];
  add(text) {
    this.events.push({ type: "message", text, visibility: "all" });
    return this;
  }
}
await start(new Draft().add("drafted").events);
