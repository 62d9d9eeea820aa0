const base = "https://api.livechatinc.com/v3.5/agent/action";

export const Button = () => (
  <button
    onClick={() => fetch(`${base}/list_customers`, { method: "POST", body: "{}" })}
  >
    list_customers
  </button>
);
