import { Type, type Static } from "@sinclair/typebox";
import { Value } from "@sinclair/typebox/value";
import { customer } from "./api";

const Customer = Type.Object({ name: Type.String(), last_visit: Type.Optional(Type.Object({ id: Type.Number() })) });

export async function show(id: string): Promise<Static<typeof Customer>["last_visit"]> {
  const found = await customer(id);
  return Value.Check(Customer, found) ? found.last_visit : undefined;
}
