const call = (body, headers) => fetch("https://api.livechatinc.com/v3.5/agent/action/send_event", { method: "POST", headers, body: JSON.stringify(body) });
export const say = (chat_id, event) => call({ chat_id, event }, { "X-Author-Id": process.env.BOT });
