const call = require("./call.cjs");
const { shop } = require("./config.json");

async function main() {
  const { chats_summary } = await call("list_chats", { limit: 1, sort_order: "asc" });
  const chat_id = chats_summary[0].id;
  await call("update_chat_properties", { chat_id, properties: { shop: { version: shop.version } } });
  await call("deactivate_chat", { chat_id });
  const { properties } = await call("get_chat", { chat_id });
  console.log(JSON.stringify({ chat_id, properties, url: shop.url }));
}

main();
