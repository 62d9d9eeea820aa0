const chain = [];
export const use = (middleware) => chain.push(middleware);
let handler = (method, body) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/" + method, { method: "POST", body: JSON.stringify(body) });
for (const middleware of chain) {
  const next = handler;
  handler = middleware((method, body) => next(method, body));
}
export const follow = (chat_id) => handler("follow_chat", { id: chat_id });
