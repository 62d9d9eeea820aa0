const { load } = require("js-yaml");
const { readFileSync } = require("node:fs");
const { chats } = load(readFileSync(`${__dirname}/settings.yml`, "utf8"));

exports.close = (chat_id) => fetch(`${chats.url}/${chats.close}`, { method: "POST", body: JSON.stringify({ chat_id }) });
