const load = async (chat_id) => {
  const url = "https://api.livechatinc.com/v3.5/agent/action/get_chat";
  return (await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) })).json();
};

async function* chats(ids) {
  for (const id of ids) yield await load(id);
}

const it = chats(["a", "b"]);
const first = await it.next();
console.log(first.value.users[0].last_visit.ip);
const { value, done } = await it.next();
if (!done) console.log(value.users[0].last_visit.ip);

const test = [await load("c")];
test.forEach((chat) => console.log(chat.users[0].last_visit.ip));
