const ROOT = "https://api.livechatinc.com/v3.3";
export const close = (id) => fetch(`${ROOT}/agent/action/deactivate_chat`, { method: "POST", body: JSON.stringify({ id }) });
export const register = () =>
  fetch(`${ROOT}/configuration/action/register_webhook`, { method: "POST", body: JSON.stringify({ action: "incoming_chat", url: "https://x/h", secret_key: "s", owner_client_id: "c", type: "license" }) });
