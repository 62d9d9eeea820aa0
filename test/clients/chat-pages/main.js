import { post } from "./livechat.js";
import { closedChats } from "./pages.js";

const orders = [{ order: 1 }, { order: 2 }];

for await (const { chat, found_chats } of closedChats()) {
  console.log(JSON.stringify({ id: chat.id, found_chats, order: orders.shift()?.order }));
}
const { chats_summary: all } = await post("get_chats_summary", { order: "desc", filters: { group_ids: [4, 1] } });
console.log(JSON.stringify(all.map(({ id, last_event_per_type: last }) => [id, last.message.event.text])));
