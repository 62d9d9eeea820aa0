import { z } from "zod";

const Customer = z.object({ name: z.string(), last_visit: z.object({ ip: z.string() }) });

export async function load(id: string, api: "agent" | "customer") {
  const options = { method: "POST", body: JSON.stringify({ id }) };
  if (api === "customer") {
    const own = await fetch("https://api.livechatinc.com/v3.6/customer/action/get_customer?organization_id=x", options);
    return Customer.parse(await own.json()).last_visit;
  }
  const response = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_customer", options);
  return Customer.parse(await response.json()).last_visit;
}
