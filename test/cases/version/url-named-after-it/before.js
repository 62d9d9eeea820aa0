const URLS = {
  "3.4": "https://api.livechatinc.com/v3.4/agent/action/get_chat",
  current: "https://api.livechatinc.com/v3.5/agent/action/get_chat",
};
const GET_CHAT_V3_5 = "https://api.livechatinc.com/v3.5/agent/action/get_chat";

export const old = (chat_id) => fetch(URLS["3.4"], { method: "POST", body: JSON.stringify({ chat_id }) });
export const read = (chat_id) => fetch(URLS.current, { method: "POST", body: JSON.stringify({ chat_id }) });
export const again = (chat_id) => fetch(GET_CHAT_V3_5, { method: "POST", body: JSON.stringify({ chat_id }) });
