const url = "https://api.livechatinc.com/v3.4/agent/action/get_chat";
const order = { first: 0, second: 1 };

export async function show(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const { thread } = await response.json();
  const { events } = thread;
  for (let i = 0; i < events.length; i++) console.log(events[i].text);
  console.log(Object.values(order).map((place) => events[place].text));
  console.log(JSON.stringify(events[0], null, 2), Object.hasOwn(events[0], "text"));
}
