const knex = require("knex")({ client: "pg" });

exports.close = (chat_id) => knex("chats").where({ chat_id }).update({ status: "thread_closed", recipients: "all" });
exports.find = (chat_id) => knex.raw("select chat_id, recipients from chats where action = 'incoming_event' and chat_id = ?", [chat_id]);
