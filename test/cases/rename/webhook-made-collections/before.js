const register = (action) =>
  fetch("https://api.livechatinc.com/v3.1/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ url: "https://bot.example/hook", action, secret_key: SECRET }),
  });
await register("incoming_chat_thread");
await register("thread_closed");

const NAMES = { started: "incoming_chat_thread", closed: "thread_closed" };
const known = new Set(Object.values(NAMES));
app.post("/set", ({ body }, response) => {
  if (known.has(body.action)) console.log(body.payload.chat.thread.order);
  response.end();
});

const table = { incoming_chat_thread: 1, thread_closed: 2 };
app.post("/keys", ({ body }, response) => {
  if (Object.keys(table).includes(body.action)) count(body.payload.chat.thread.order);
  response.end();
});

const map = new Map();
map.set("incoming_chat_thread", (payload) => console.log(payload.chat.thread.order));
app.post("/map", (request, response) => {
  map.get(request.body.action)?.(request.body.payload);
  response.end();
});

const later = {};
later.incoming_chat_thread = (payload) => console.log(payload.chat.thread.order);
app.post("/later", (request, response) => {
  later[request.body.action]?.(request.body.payload);
  response.end();
});

const pairs = Object.fromEntries([["incoming_chat_thread", (payload) => console.log(payload.chat.thread.order)]]);
app.post("/pairs", (request, response) => {
  pairs[request.body.action]?.(request.body.payload);
  response.end();
});

class Handlers {
  incoming_chat_thread(payload) {
    console.log(payload.chat.thread.order);
  }
}
const instance = new Handlers();
app.post("/instance", (request, response) => {
  instance[request.body.action]?.(request.body.payload);
  response.end();
});

const words = "incoming_chat_thread thread_closed".split(" ");
app.post("/words", (request, response) => {
  if (words.includes(request.body.action)) console.log(request.body.payload.chat.thread.order);
  response.end();
});
