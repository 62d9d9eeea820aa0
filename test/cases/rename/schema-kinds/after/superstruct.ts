import { create, object, optional, pick, string, type Infer } from "superstruct";
import { customer } from "./api";

const Customer = object({ name: string(), visit: optional(object({ ip: string() })) });
const Short = pick(Customer, ["last_visit"]);

export async function show(id: string) {
  const one: Infer<typeof Customer> = create(await customer(id), Customer);
  return [one.visit?.ip, create(await customer(id), Short).visit];
}
