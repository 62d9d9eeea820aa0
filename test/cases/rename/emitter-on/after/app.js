import { Rtm } from "./rtm.js";

const rtm = new Rtm();
rtm.on("incoming_chat", ({ chat }) => console.log(chat.id));
rtm.once("chat_deactivated", (payload) => console.log(payload.chat_id));
rtm.on("error", console.error);
