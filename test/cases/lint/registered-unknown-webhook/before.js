const register = (action) =>
  fetch("https://api.livechatinc.com/v3.6/configuration/action/register_webhook", {
    method: "POST",
    body: JSON.stringify({ action, url: "https://bot.example/hooks", secret_key: "s", owner_client_id: "c", type: "bot" }),
  });

register("incoming_chat");
register("chat_closed");
