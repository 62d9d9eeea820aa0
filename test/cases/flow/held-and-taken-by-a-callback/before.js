const Bluebird = require("bluebird");

const url = "https://api.livechatinc.com/v3.3/agent/action/get_chat";
const load = (chat_id) =>
  fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) }).then((response) => response.json());

Bluebird.all([load("a"), load("b")]).spread((one, other) => console.log(one.thread.events, other.thread.events));
const held = [];
load("c").then((chat) => held.push(chat));
console.log(held.length, held.includes("a"), held.join());
