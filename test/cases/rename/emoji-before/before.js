const greeting = "👩‍👩‍👧‍👦 żółć"; const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export const follow = (chat_id) => fetch(url, { method: "POST", body: JSON.stringify({ /* 👍🏽 */ chat_id }) });
