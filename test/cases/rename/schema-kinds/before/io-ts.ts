import * as t from "io-ts";
import { customer } from "./api";

const Customer = t.intersection([t.type({ name: t.string }), t.partial({ last_visit: t.type({ id: t.number }) })]);

export async function show(id: string) {
  const found = Customer.decode(await customer(id));
  return found._tag === "Right" ? found.right.last_visit : undefined;
}
