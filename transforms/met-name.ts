/** What a name is called in the code, whatever it was called when a change met it. */
import type { Step } from "../src/model.js";
import { pathOf } from "./paths.js";
import { lastName, nameAt, type Subject } from "./transform.js";

/** The name as the code writes it, else as the change calls it: by its last name, or by its whole path. */
export function tellMet(
  { site, text }: Pick<Subject, "site" | "text">,
  step: Pick<Step, "from">,
  isWhole = false,
): string {
  const then = lastName(step.from);
  const known = isWhole ? pathOf(step.from) : `\`${then}\``;
  if (site.kind === "call" || site.kind === "version" || site.kind === "lost") return known;
  const written = text(site.place);
  const met = written.toLowerCase() === then.toLowerCase() ? written : nameAt(site);
  if (met === then || met === "" || !/^[\w.:-]+$/.test(met)) return known;
  return `\`${met}\``;
}
