const call = async (method, payload) => {
  const response = await fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return response.json();
};

export async function rename(customerId, name) {
  const customer = await call("update_customer", { id: customerId, name });
  return `${customerId} is ${name}, ${customer.email}`;
}
