import { call } from "./client.js";

export const close = (id) => call("close", { id: id });
