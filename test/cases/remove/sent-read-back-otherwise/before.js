const base = "https://api.livechatinc.com/v3.0/agent/action";
const post = (method, body) =>
  fetch(`${base}/${method}`, { method: "POST", body: JSON.stringify(body) }).then((response) => response.json());
const activate = (id) => post("activate_chat", { payload: { chat: { id } } });

// The variable has another value by then.
export async function assigned(id) {
  const res = await post("activate_chat", { payload: { chat: { id } } });
  id = undefined;
  return res.chat.id;
}

// It is out of sight.
export async function away(chatId) {
  const res = await activate(chatId);
  return res.chat.id;
}

// Another variable has its name there.
export async function shadowed(id) {
  const res = await post("activate_chat", { payload: { chat: { id } } });
  return [1, 2].map((id) => [id, res.chat.id]);
}

// What is sent is read anew.
export async function member(state) {
  const res = await post("activate_chat", { payload: { chat: { id: state.id } } });
  return res.chat.id;
}

// The response is one of several.
export async function last(ids) {
  let res;
  for (const id of ids) res = await post("activate_chat", { payload: { chat: { id } } });
  return res.chat.id;
}

// The call may have been made without it.
export async function chosen(id, other) {
  const res = other ?? (await post("activate_chat", { payload: { chat: { id } } }));
  return res.chat.id;
}

// Something may be put over it.
export async function spread(id, more) {
  const res = await post("activate_chat", { payload: { chat: { id, ...more } } });
  return res.chat.id;
}

// Nothing is read where there may be no response; and a name of its own would have to go.
export async function maybe(id) {
  const res = await post("activate_chat", { payload: { chat: { id } } });
  const { chat } = res;
  return [res?.chat?.id, chat.id];
}

// What is stored is not what was sent.
export async function stored(id) {
  const res = await post("activate_chat", { payload: { chat: { id } } });
  return res.chat.users;
}
