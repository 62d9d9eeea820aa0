const { archived, forget, grant, revoke } = require("./access");

const shelf = { resource: "chat", id: 7 };

async function main() {
  await grant("Q0004", 4);
  await revoke("Q0004", 4);
  await forget({ chat_id: "Q0008", thread_id: "K0009" });
  const { pages, ids } = await archived();
  console.log(JSON.stringify({ shelf, ids: ids.length, pages }));
}

main();
