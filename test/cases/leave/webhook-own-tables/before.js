const orders = new Map();
orders.set("buy_item", (payload) => console.log(payload.chat.thread.order));
app.post("/orders", (request, response) => {
  orders.get(request.body.action)?.(request.body.payload);
  response.end();
});

const known = new Set(Object.values({ buy: "buy_item", sell: "sell_item" }));
app.post("/known", ({ body }, response) => {
  if (known.has(body.action)) console.log(body.payload.chat.thread.order);
  response.end();
});

const later = {};
later.sell_item = (payload) => console.log(payload.chat.thread.order);
app.post("/later", (request, response) => {
  later[request.body.action]?.(request.body.payload);
  response.end();
});

const incoming = new Map();
incoming.set("incoming_chat_thread", 1);
export const priority = (name) => incoming.get(name);
