const get = (chat_id) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  }).then((response) => response.json());

export async function pool(ids, show) {
  const tasks = ids.map((chat_id) => () => get(chat_id));
  const run = async () => {
    for (let task; (task = tasks.shift()); ) {
      const chat = await task();
      show(chat.thread.events[0].recipients);
    }
  };
  await Promise.all([run(), run()]);
}

export async function each(ids, show) {
  const tasks = ids.map((chat_id) => () => get(chat_id));
  const others = ids.map((id) => () => ({ recipients: id }));
  tasks.forEach(async (task) => show((await task()).thread.events[0].recipients));
  others.forEach((other) => show(other().recipients));
}
