import { notify, show, showEvent } from "./show.js";
import { Socket } from "./socket.js";

const commands = {
  close_thread: (chat_id) => socket.send("close_thread", { chat_id }),
};

async function onPush({ action, payload }) {
  switch (action) {
    case "incoming_chat_thread":
      show({ chat: payload.chat.id, new: true, users: payload.chat.users.map((user) => user.name) });
      payload.chat.thread.events.forEach((event) => showEvent(payload.chat.id, event));
      break;
    case "incoming_event":
      showEvent(payload.chat_id, payload.event);
      break;
    case "incoming_typing_indicator": {
      const { typing_indicator: indicator } = payload;
      if (indicator.recipients === "all") show({ chat: payload.chat_id, typing: indicator.author_id });
      break;
    }
    case "chat_thread_tagged":
      show({ chat: payload.chat_id, tag: payload.tag });
      break;
    case "thread_closed":
      show({ chat: payload.chat_id, closed: payload.thread_id });
      notify("closed", ["plugin-a"]);
      break;
    case "agent_updated":
      show({ agent: payload.agent_id, status: payload.routing_status });
      break;
  }
}

const socket = new Socket(onPush);
await socket.ready;
const { chats_summary, my_profile } = await socket.send("login", { token: `Bearer ${process.env.LIVECHAT_TOKEN}` });
show({ me: my_profile.name, open: chats_summary.length });
await socket.send("update_agent", { routing_status: "not_accepting_chats" });
await commands.close_thread(chats_summary[0].id);
await socket.closed;
