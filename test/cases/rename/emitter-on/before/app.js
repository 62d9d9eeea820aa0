import { Rtm } from "./rtm.js";

const rtm = new Rtm();
rtm.on("incoming_chat_thread", ({ chat }) => console.log(chat.id));
rtm.once("thread_closed", (payload) => console.log(payload.chat_id));
rtm.on("error", console.error);
