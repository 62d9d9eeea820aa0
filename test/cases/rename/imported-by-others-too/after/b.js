import { first } from "./bodies.js";

console.log(first.id);
