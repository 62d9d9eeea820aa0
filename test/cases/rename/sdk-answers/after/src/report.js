const { Agent } = require("@livechat/lc-sdk-js");

const api = new Agent.Web({ clientId: "x" }, () => ({ accessToken: "y" }));

async function whispers(chatId) {
  const { thread } = await api.getChat(chatId);
  return thread.events.filter((event) => event.visibility === "agents");
}

async function all() {
  const archives = await api.listArchives({ filters: { event_types: { values: ["message"] } } });
  return archives.chats.flatMap(({ thread }) => thread.events).map(({ visibility: recipients, text }) => ({ recipients, text }));
}

module.exports = { whispers, all };
