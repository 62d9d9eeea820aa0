const call = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.1/agent/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return response.json();
};

export async function rename(customerId, name) {
  const customer = await call("update_customer", { customer_id: customerId, name });
  return `${customer.id} is ${customer.name}, ${customer.email}`;
}
