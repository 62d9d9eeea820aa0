let stack;
export async function load(chat_id) {
  const answer = await fetch("https://api.livechatinc.com/v3.3/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
  stack = [await answer.json(), stack];
  return stack[0].thread.events[0].recipients;
}
