// An agent's console in the terminal: shows what happens, takes short commands.
//
//   <chat> hello there      say something        /to <chat> <group>     hand the chat over
//   /note <chat> text       tell only agents     /add <chat> <agent>    ask somebody in
//   /close <chat>           end the chat         /away, /back           stop or go on

import { createInterface } from "node:readline";
import { connect } from "./connection.js";

const names = new Map();
const nameOf = (id) => names.get(id) ?? id;

function show(chatId, line) {
  console.log(`[${chatId}] ${line}`);
}

function showEvent(chatId, event) {
  const mark = event.visibility === "agents" ? " (agents only)" : "";
  show(chatId, `${nameOf(event.author_id)}${mark}: ${event.text ?? `<${event.type}>`}`);
}

function onPush(action, payload) {
  switch (action) {
    case "incoming_chat": {
      const { id, users, thread } = payload.chat;
      for (const user of users) names.set(user.id, user.name);
      show(id, "new chat");
      thread.events.forEach((event) => showEvent(id, event));
      break;
    }
    case "incoming_event":
      showEvent(payload.chat_id, payload.event);
      break;
    case "incoming_typing_indicator":
      if (payload.typing_indicator.visibility === "all") show(payload.chat_id, "…");
      break;
    case "chat_deactivated":
      show(payload.chat_id, "closed");
      break;
    // TODO(chatshift): `chat_access_granted` was replaced by `chat_access_updated` in 3.4. Handle `chat_access_updated` once: `payload.access.group_ids` lists all groups that have the chat now, so what was granted or revoked is the difference to what you knew. [agent-chat/3.4/access-pushes-merged]
    case "chat_access_granted":
    // TODO(chatshift): `chat_access_revoked` was replaced by `chat_access_updated` in 3.4. Handle `chat_access_updated` once: `payload.access.group_ids` lists all groups that have the chat now, so what was granted or revoked is the difference to what you knew. [agent-chat/3.4/access-pushes-merged]
    case "chat_access_revoked":
      // TODO(chatshift): `access` was removed in 3.4. Handle `chat_access_updated` once: `payload.access.group_ids` lists all groups that have the chat now, so what was granted or revoked is the difference to what you knew. [agent-chat/3.4/access-pushes-merged]
      show(payload.id, `now open to groups ${payload.access.group_ids.join(", ")}`);
      break;
    // TODO(chatshift): `customer_created` was replaced by `incoming_customer` in 3.3. Handle `incoming_customer` once, with what both did: it comes for new and for returning customers. The payload is the customer; a visit has no `visit_id` any more. Now the same: `customer_created`, for which stands `names.set(payload.customer.id, payload.customer.name);` and `customer_visit_started`, for which stands `console.log('${nameOf(payload.customer_id)} is on the site,…`. [agent-chat/3.3/customer-pushes-merged]
    case "customer_created":
      names.set(payload.customer.id, payload.customer.name);
      break;
    // TODO(chatshift): `customer_visit_started` was replaced by `incoming_customer` in 3.3. Handle `incoming_customer` once, with what both did: it comes for new and for returning customers. The payload is the customer; a visit has no `visit_id` any more. Now the same: `customer_visit_started`, for which stands `console.log('${nameOf(payload.customer_id)} is on the site,…` and `customer_created`, for which stands `names.set(payload.customer.id, payload.customer.name);`. [agent-chat/3.3/customer-pushes-merged]
    case "customer_visit_started":
      console.log(`${nameOf(payload.customer_id)} is on the site, from ${payload.geolocation.country}`);
      break;
    // TODO(chatshift): `customer_visit_ended` was replaced by `customer_left` and `customer_transferred` in 3.3. Handle `customer_left`; and `customer_transferred`, which tells that the customer moved to other groups. `ended_at` is `left_at`, in `customer_left` only. [agent-chat/3.3/customer-visit-ended-split]
    case "customer_visit_ended":
      // TODO(chatshift): `customer_id` was replaced by `id` in 3.3. [agent-chat/3.3/customer-visit-ended-split]
      console.log(`${nameOf(payload.customer_id)} left`);
      break;
    case "routing_status_set":
      console.log(`${nameOf(payload.agent_id)}: ${payload.status}`);
      break;
  }
}

const { send, close } = await connect(onPush);
const { my_profile: me, chats_summary } = await send("login", {
  token: `Bearer ${process.env.LIVECHAT_TOKEN}`,
  // TODO(chatshift): `push_notifications` was removed in 3.5. Drop `push_notifications`. There is no other way to choose notifications on mobile devices. [agent-chat/3.5/login-push-notifications-removed]
  push_notifications: { platform: "ios", firebase_token: "" },
});
console.log(`Hello ${me.name}, ${chats_summary.length} chats are open.`);

const say = (chat_id, text, recipients) =>
  // TODO(chatshift): Who sends an event must be a user of the chat; until 3.3 the sender was added without asking. Before the first event to a chat that the sender is not a user of, call `add_user_to_chat` with `{chat_id, user_id: <the sender's id>, user_type: "agent", visibility: "all", ignore_requester_presence: true}`. [agent-chat/3.4/send-event-needs-chat-user]
  send("send_event", { chat_id, event: { type: "message", text, visibility: recipients } });

const commands = {
  note: (chat, ...words) => say(chat, words.join(" "), "agents"),
  // TODO(chatshift): Who closes or transfers a chat, or adds or removes its users, must be a user of it. Add `ignore_requester_presence: true` to keep the old behaviour. [agent-chat/3.4/requester-presence-required]
  close: (chat_id) => send("deactivate_chat", { id: chat_id }),
  to: (chat_id, group) =>
    // TODO(chatshift): Who closes or transfers a chat, or adds or removes its users, must be a user of it. Add `ignore_requester_presence: true` to keep the old behaviour. [agent-chat/3.4/requester-presence-required]
    send("transfer_chat", { id: chat_id, target: { type: "group", ids: [Number(group)] }, ignore_agents_availability: true }),
  // TODO(chatshift): `add_user_to_chat` requires `visibility` since 3.4. Add `visibility: "all"`; `"agents"` for an agent whom the customer shall not see. [agent-chat/3.4/add-user-visibility-required]
  // TODO(chatshift): Who closes or transfers a chat, or adds or removes its users, must be a user of it. Add `ignore_requester_presence: true` to keep the old behaviour. [agent-chat/3.4/requester-presence-required]
  add: (chat_id, user_id) => send("add_user_to_chat", { chat_id, user_id, user_type: "agent" }),
  away: () => send("set_routing_status", { status: "not_accepting_chats" }),
  back: () => send("set_routing_status", { status: "accepting_chats" }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [first, ...rest] = line.split(" ");
  try {
    if (first.startsWith("/")) await commands[first.slice(1)](...rest);
    else await say(first, rest.join(" "), "all");
  } catch (error) {
    console.log(error.message);
  }
}
close();
