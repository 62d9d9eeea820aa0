import { post } from "./livechat.js";

const options = { force: true, verbose: false };

async function send(chat_id, text, { note, custom_id } = {}) {
  const event = { type: "message", text, recipients: "all", ...(custom_id && { custom_id }) };
  if (note) event.recipients = "agents";
  const body = { chat_id, event };
  body.attach_to_last_thread = false;
  const { event_id } = await post("send_event", body);
  return event_id;
}

async function transfer(id, group) {
  const payload = { "chat_id": id, draft: true };
  payload.target = { type: "group", ids: [group] };
  delete payload.draft;
  if (options.force) payload.force = options.force;
  await post("transfer_chat", payload);
}

async function invite(chat_id, user_id) {
  const base = { chat_id, user_id };
  await post("add_user_to_chat", Object.assign({}, base, { user_type: "agent", require_active_thread: true }));
  await post("remove_user_from_chat", { ...base, user_type: "agent" });
}

const { chats_summary: chats } = await post("list_chats", { sort_order: "asc" });
const { id } = chats.find((chat) => chat.users.some((user) => user.id === "anna@shop.example"));
const sent = [await send(id, "one", { custom_id: "c-1" }), await send(id, "two", { note: true })];
await invite(id, "ben@shop.example");
await transfer(id, 4);
await post("deactivate_chat", { chat_id: id });
const { threads } = await post("list_threads", { chat_id: id });
const said = threads[0].events.slice(-2).map(({ text, recipients }) => `${text} for ${recipients}`);
console.log(JSON.stringify({ sent, said, options }));
