import { object, optional, parse, pipe, number, string, type InferOutput } from "valibot";
import { customer } from "./api";

const Customer = pipe(object({ name: string(), last_visit: optional(object({ id: number() })) }));

export async function show(id: string) {
  const found: InferOutput<typeof Customer> = parse(Customer, await customer(id));
  return found.last_visit;
}
