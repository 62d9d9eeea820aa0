import { first } from "./bodies.js";

console.log(first.chat_id);
