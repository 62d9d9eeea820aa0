const { call, METHODS } = require("./livechat");

const RULES = { transfer_chat: { group: 0 } };
const log = [];

async function move(chat_id, group, force) {
  await call(METHODS.MOVE, { chat_id, target: { type: "group", ids: [group] }, force });
  log.push({ chat_id, group, force });
}

async function main() {
  const { chats_summary } = await call(METHODS.LIST, { order: "asc" });
  const open = chats_summary.filter((chat) => chat.last_thread_summary.active);
  for (const chat of open) {
    const isOurs = chat.users.some((user) => user.id === "anna@shop.example");
    if (isOurs) await move(chat.id, 4, true);
    else await move(chat.id, RULES.transfer_chat.group, false);
  }
  await call(METHODS.CLOSE, { chat_id: open[0].id });
  console.log(JSON.stringify(log));
}

main();
