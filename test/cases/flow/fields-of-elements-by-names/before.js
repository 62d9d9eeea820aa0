const url = "https://api.livechatinc.com/v3.3/agent/action/get_chat";
const FIELD = "recipients";
const columns = { id: "Id", recipients: "For" };

export async function show(chat_id) {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) });
  const { thread } = await response.json();
  const { events } = thread;
  console.log(events[0][FIELD]);
  for (const event of events) console.log(["id", "recipients"].map((name) => event[name]));
  console.log(Object.keys(columns).map((name) => events.at(-1)[name]));
  const { [FIELD]: who } = events[1];
  for (const [name, value] of Object.entries(events[2])) if (name === "recipients") console.log(who, value);
  for (const name in events[3]) if (name === "recipients") console.log(name);
  console.table(events, ["id", "recipients"]);
  console.log(JSON.stringify(events[4], (name, value) => (name === "recipients" ? undefined : value)));
  expect(events[5]).toMatchObject({ recipients: "all" });
}
