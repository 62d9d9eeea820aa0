import { z } from "zod";
import { customer } from "./api";

const Base = z.object({ name: z.string(), last_visit: z.object({ id: z.number() }).optional() });
const Customer = Base.extend({ email: z.string().email() }).partial();
const Short = Base.pick({ last_visit: true });

async function checked<T extends z.ZodTypeAny>(schema: T, id: string): Promise<z.infer<T>> {
  return schema.parse(await customer(id));
}

export async function show(id: string) {
  return [(await checked(Customer, id)).last_visit, (await checked(Short, id)).last_visit];
}
