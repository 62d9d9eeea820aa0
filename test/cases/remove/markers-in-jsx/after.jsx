const base = "https://api.livechatinc.com/v3.6/agent/action";

export const Button = () => (
  // TODO(chatshift): `list_customers` was removed… [explain agent-chat/3.6/list-customers-removed]
  <button
    onClick={() => fetch(`${base}/list_customers`, { method: "POST", body: "{}" })}
  >
    list_customers
  </button>
);
