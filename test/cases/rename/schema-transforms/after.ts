import { z } from "zod";

const Customer = z
  .object({ name: z.string(), created_at: z.string().transform((text) => new Date(text)), last_visit: z.any() })
  .transform(({ name, last_visit }) => ({ title: name, last_visit: last_visit?.started_at }));

export async function load(id: string) {
  const response = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_customer", {
    method: "POST",
    body: JSON.stringify({ id }),
  });
  return Customer.parse(await response.json()).last_visit;
}
