const call = (name, payload) =>
  fetch("https://api.livechatinc.com/v3.4/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) }).then(
    (response) => response.json(),
  );

class Events {
  constructor(chat) {
    this.chat = chat;
  }

  *[Symbol.iterator]() {
    yield* this.chat.thread.events;
  }
}

export async function list(chat_id) {
  for (const event of new Events(await call("get_chat", { chat_id }))) console.log(event.recipients);
}

const readers = {
  ["re" + "ad"]: (chat_id) => call("get_chat", { chat_id }),
  ["load"]: (chat_id) => call("get_chat", { chat_id }),
  ["ping"]: (chat_id) => call("get_chat", { chat_id }).then(() => true),
};

export async function show(chat_id) {
  console.log((await readers.read(chat_id)).thread.events[0].recipients);
  console.log((await readers.load(chat_id)).thread.events[0].visibility);
  console.log(await readers.ping(chat_id));
}
