const { reduce } = require("./store");

const get = async (url, headers = {}) => (await fetch(url, { headers })).json();

async function main() {
  let state = { open: false, events: [] };
  const hello = { chat_id: "own-1", recipients: "all" };
  state = reduce(state, { type: "incoming_chat_thread" });
  state = reduce(state, { type: "incoming_event", payload: hello });
  await fetch("https://robots.example/v1/agent/action/close_thread", {
    method: "POST",
    body: JSON.stringify({ chat_id: 7, agent_ids: [1] }),
  });
  const robots = await get("https://robots.example/v1/agent/action/close_thread");
  const tags = await get("https://rest.livechatinc.example/tags", { "X-API-Version": "2" });
  console.log(JSON.stringify({ state, robots, tags }));
}

main();
