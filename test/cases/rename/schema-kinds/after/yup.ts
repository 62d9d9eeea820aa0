import * as yup from "yup";
import { customer } from "./api";

const schema = yup.object().shape({ name: yup.string().required(), visit: yup.object({ id: yup.number() }) });
type Customer = yup.InferType<typeof schema>;

const visitOf = (one: Customer) => one.visit;

export async function show(id: string) {
  return visitOf(await schema.validate(await customer(id)));
}
