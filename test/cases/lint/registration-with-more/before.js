const register = "https://api.livechatinc.com/v3.6/configuration/action/register_webhook";

export const open = (url, more) =>
  fetch(register, { method: "POST", body: JSON.stringify({ action: "incoming_event", url, secret_key: "s", ...more }) });

export const full = (url) =>
  fetch(register, {
    method: "POST",
    body: JSON.stringify({ action: "chat_deactivated", url, secret_key: "s", type: "bot", owner_client_id: "c" }),
  });
