import { close, openChats, say } from "./livechat.js";

console.log((await openChats()).length, "chats");
for (const id of (process.env["LATE_CHATS"] ?? "").split(",")) {
  await say(id, "We close for today.", "all");
  await close(id);
}
