export const token = (code) =>
  fetch("https://accounts.livechatinc.com/v2/token", {
    method: "POST",
    body: JSON.stringify({ grant_type: "authorization_code", code, redirect_uri: "https://bot.example.com/close_thread" }),
  });
