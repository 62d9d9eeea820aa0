import { call, endOf } from "@acme/livechat";

const page = await call("get_archives", { pagination: { page: 1, limit: 25 } });
console.log(endOf(page), "closed chats, of which", page.chats.length, "are here");
