const url = "https://api.livechatinc.com/v3.3/agent/action/get_chat";

export async function show(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const { thread } = await response.json();
  const [event] = thread.events;
  if (Object.hasOwn(event, "recipients")) console.log(1);
  if (Object.prototype.hasOwnProperty.call(event, "recipients")) console.log(2);
  if (event.hasOwnProperty("recipients")) console.log(3);
  if (Reflect.has(thread.events[0], "recipients")) console.log(4);
}
