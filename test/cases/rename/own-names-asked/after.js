const url = "https://api.livechatinc.com/v3.4/agent/action/get_chat";

export async function show(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const { thread } = await response.json();
  const [event] = thread.events;
  if (Object.hasOwn(event, "visibility")) console.log(1);
  if (Object.prototype.hasOwnProperty.call(event, "visibility")) console.log(2);
  if (event.hasOwnProperty("visibility")) console.log(3);
  if (Reflect.has(thread.events[0], "visibility")) console.log(4);
}
