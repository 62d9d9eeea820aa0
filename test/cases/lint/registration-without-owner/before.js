const register = "https://api.livechatinc.com/v3.6/configuration/action/register_webhook";

export const bare = (url) =>
  fetch(register, { method: "POST", body: JSON.stringify({ action: "incoming_event", url, secret_key: "s" }) });
