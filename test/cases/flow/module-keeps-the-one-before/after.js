let last;
export async function load(chat_id) {
  const answer = await fetch("https://api.livechatinc.com/v3.4/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
  last = { data: await answer.json(), before: last };
  return last.data.thread.events[0].visibility;
}
