const API_VERSION = "v3.6";
const HOST = "https://api.livechatinc.com";

export const read = (chat_id) =>
  fetch(HOST + "/" + API_VERSION + "/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
