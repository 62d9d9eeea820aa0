import { z } from "zod";

const Customer = z.object({ name: z.string(), last_visit: z.object({ id: z.number() }) });
const Update = z.object({ chat_id: z.string(), recipients: z.enum(["all", "agents"]) });

export async function load(id: string) {
  const response = await fetch("https://api.livechatinc.com/v3.5/customer/action/get_customer?organization_id=x", {
    method: "POST",
    body: JSON.stringify({ id }),
  });
  const customer = Customer.parse(await response.json());
  return customer.last_visit;
}

export const check = (input: unknown) => Update.safeParse(input).data?.recipients;
