import { EventEmitter } from "node:events";
import { Rtm } from "./rtm.js";

const board = new EventEmitter();
const seen = [];
board.on("incoming_chat_thread", (name) => seen.push(`board: ${name}`));

new Rtm()
  .on("answer:login", ({ my_profile }) => seen.push(`hello ${my_profile.name}`))
  .on("incoming_chat_thread", ({ chat: { id, users, thread } }) => {
    const names = users.map(({ name }) => name);
    seen.push(`${id} with ${names.join(", ")}: ${thread.events.length} events`);
    board.emit("incoming_chat_thread", names[0]);
  })
  .on("incoming_event", ({ chat_id, event: { text, recipients } }) => seen.push(`${chat_id} to ${recipients}: ${text}`))
  .on("chat_thread_tagged", ({ tag }) => seen.push(`tag ${tag}`))
  .on("thread_closed", ({ thread_id }) => seen.push(`closed ${thread_id}`))
  .on("gone", () => console.log(JSON.stringify(seen)))
  .connect(`Bearer ${process.env.LIVECHAT_TOKEN}`);
