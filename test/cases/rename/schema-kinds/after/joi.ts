import Joi from "joi";
import { customer } from "./api";

const schema = Joi.object({ name: Joi.string().required(), visit: Joi.object().keys({ ip: Joi.string() }) }).unknown();

export async function show(id: string) {
  const { error, value } = schema.validate(await customer(id));
  return error ? "" : value.visit.ip;
}
