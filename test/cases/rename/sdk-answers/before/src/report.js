const { Agent } = require("@livechat/lc-sdk-js");

const api = new Agent.Web({ clientId: "x" }, () => ({ accessToken: "y" }));

async function whispers(chatId) {
  const { thread } = await api.getChat(chatId);
  return thread.events.filter((event) => event.recipients === "agents");
}

async function all() {
  const archives = await api.listArchives({ filters: { events: { types: ["message"] } } });
  return archives.chats.flatMap(({ thread }) => thread.events).map(({ recipients, text }) => ({ recipients, text }));
}

module.exports = { whispers, all };
