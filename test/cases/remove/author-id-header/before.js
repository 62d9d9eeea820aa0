const url = "https://api.livechatinc.com/v3.5/agent/action/unfollow_chat";

export const leave = (id, bot) =>
  fetch(url, {
    method: "POST",
    headers: { Authorization: process.env.TOKEN, "X-Author-Id": bot },
    body: JSON.stringify({ id }),
  });
