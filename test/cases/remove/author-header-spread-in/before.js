const extra = { "X-Author-Id": process.env.BOT };
export const send = (body) =>
  fetch("https://api.livechatinc.com/v3.5/agent/action/send_event", {
    method: "POST",
    headers: { Authorization: process.env.TOKEN, ...extra },
    body: JSON.stringify(body),
  });
