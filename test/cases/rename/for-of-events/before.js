const url = "https://api.livechatinc.com/v3.3/agent/action/list_threads";

export async function whispers(chat_id) {
  const { threads } = await (await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) })).json();
  let count = 0;
  for (const { events } of threads) for (const event of events) if (event.recipients === "agents") count++;
  threads.forEach((thread) => thread.events.forEach(({ recipients }) => console.log(recipients)));
  return count + threads.flatMap((thread) => thread.events).filter((event) => event.recipients).length;
}
