require("dotenv").config();

const { LIVECHAT_API } = process.env;

exports.follow = (chat_id) =>
  fetch(`${LIVECHAT_API}/follow_chat`, { method: "POST", body: JSON.stringify({ chat_id }) });
