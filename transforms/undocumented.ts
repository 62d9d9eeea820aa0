/** undocumented: no longer on the pages, with nothing said about its end. Warned about, never edited. */
import { lastName, type Transform } from "./transform.js";

export const undocumented: Transform<"undocumented"> = {
  kind: "undocumented",
  remedy: () => undefined,
  sentence(_subject, { step }) {
    return `\`${lastName(step.from)}\` is not documented since ${step.change.version}.`;
  },
};
