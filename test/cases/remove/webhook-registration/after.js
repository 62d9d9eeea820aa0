const CONFIG = "https://api.livechatinc.com/v3.6/configuration/action";
const post = (method, body) => fetch(`${CONFIG}/${method}`, { method: "POST", body: JSON.stringify(body) });

export async function register(url, secret_key, owner_client_id) {
  await post("register_webhook", { action: "incoming_chat", url, secret_key, owner_client_id, type: "license" });
  const res = await post("register_webhook", {
    action: "incoming_customer",
    url,
    secret_key,
    owner_client_id,
    type: "bot",
  });
  return (await res.json()).id;
}

export function handle(body) {
  if (body.action === "incoming_customer") return body.payload.customer.name;
  return body.payload.chat.id;
}
