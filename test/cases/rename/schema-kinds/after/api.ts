export async function customer(id: string): Promise<unknown> {
  const response = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_customer", {
    method: "POST",
    body: JSON.stringify({ id }),
  });
  return response.json();
}
