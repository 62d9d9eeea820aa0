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
    // TODO(chatshift): `chat_access_granted` was… [explain agent-chat/3.4/access-pushes-merged]
    case "chat_access_granted":
    // TODO(chatshift): `chat_access_revoked` was… [explain agent-chat/3.4/access-pushes-merged]
    case "chat_access_revoked":
      // TODO(chatshift): `access` has another… [explain agent-chat/3.4/access-pushes-merged]
      show(payload.id, `now open to groups ${payload.access.group_ids.join(", ")}`);
      break;
    // TODO(chatshift): `customer_created` was… [explain agent-chat/3.3/customer-pushes-merged]
    case "customer_created":
      names.set(payload.customer.id, payload.customer.name);
      break;
    // TODO(chatshift): `customer_visit_started`… [explain agent-chat/3.3/customer-pushes-merged]
    case "customer_visit_started":
      console.log(`${nameOf(payload.customer_id)} is on the site, from ${payload.geolocation.country}`);
      break;
    // TODO(chatshift): `customer_visit_ended`… [explain agent-chat/3.3/customer-visit-ended-split]
    case "customer_visit_ended":
      // TODO(chatshift): `customer_id` was… [explain agent-chat/3.3/customer-visit-ended-split]
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
  // TODO(chatshift): `push_notifications… [explain agent-chat/3.5/login-push-notifications-removed]
  push_notifications: { platform: "ios", firebase_token: "" },
});
console.log(`Hello ${me.name}, ${chats_summary.length} chats are open.`);

const say = (chat_id, text, recipients) =>
  // TODO(chatshift): The sender of an event… [explain agent-chat/3.4/send-event-needs-chat-user]
  send("send_event", { chat_id, event: { type: "message", text, visibility: recipients } });

const commands = {
  note: (chat, ...words) => say(chat, words.join(" "), "agents"),
  // TODO(chatshift): The requester of… [explain agent-chat/3.4/requester-presence-required]
  close: (chat_id) => send("deactivate_chat", { id: chat_id }),
  to: (chat_id, group) =>
    // TODO(chatshift): The requester of… [explain agent-chat/3.4/requester-presence-required]
    send("transfer_chat", { id: chat_id, target: { type: "group", ids: [Number(group)] }, ignore_agents_availability: true }),
  // TODO(chatshift): `add_user_to_chat`… [explain agent-chat/3.4/add-user-visibility-required]
  // TODO(chatshift): The requester of… [explain agent-chat/3.4/requester-presence-required]
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
