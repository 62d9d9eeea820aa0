/** add: something new. Nothing that was there breaks; code that uses it at a version before is told. */
import { lastName, type Transform } from "./transform.js";

export const add: Transform<"add"> = {
  kind: "add",
  remedy: () => undefined,
  sentence(_subject, { step }) {
    return `\`${lastName(step.from)}\` exists since ${step.change.version}.`;
  },
};
