const { byAgents, byAnswer } = require("./filters");
const { archives } = require("./livechat");

(async () => {
  const agent_ids = ["ben@shop.example"];
  const { chats, pagination } = await archives(byAgents(agent_ids), 2);
  const late = await archives(byAnswer("It is still late"), 5);
  console.log(JSON.stringify({ agent_ids, shown: chats.length, total: pagination.total }));
  console.log(JSON.stringify(late.chats.map(({ thread }) => thread.events[0].text)));
})();
