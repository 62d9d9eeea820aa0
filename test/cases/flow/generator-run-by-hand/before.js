const call = (name, payload) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) }).then(
    (response) => response.json(),
  );

function* saga(chat_id) {
  const chat = yield call("get_chat", { chat_id });
  for (const event of chat.thread.events) console.log(event.recipients);
}

export function run(chat_id) {
  const steps = saga(chat_id);
  steps.next().value.then((chat) => steps.next(chat));
}

function* raw(chat_id) {
  const response = yield fetch("https://api.livechatinc.com/v3.3/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
  const chat = yield response.json();
  console.log(chat.thread.events[0].recipients);
}

export async function drive(chat_id) {
  const steps = raw(chat_id);
  for (let step = steps.next(); !step.done; step = steps.next(await step.value));
}

function* each(events) {
  for (const event of events) yield event;
}

export async function all(chat_id) {
  for (const event of each((await call("get_chat", { chat_id })).thread.events)) console.log(event.recipients);
}
