const base = "https://api.livechatinc.com/v3.6/agent/action";

export const Button = () => (
  // TODO(chatshift): `list_customers` was removed in 3.6. Nothing lists all customers. For those who are on the website now, call `subscribe_customers` over RTM; for the chats of one of them, `list_archives` with `filters: {customer_id}` or `filters: {customer_email}`; for one customer, `get_customer`. [agent-chat/3.6/list-customers-removed]
  <button
    onClick={() => fetch(`${base}/list_customers`, { method: "POST", body: "{}" })}
  >
    list_customers
  </button>
);
