/** require: a parameter that a call must give from now on. Written where the rule says which value keeps the meaning. */
import { lastName, type Transform } from "./transform.js";
import { writeParameter } from "./write-parameter.js";

export const require: Transform<"require"> = {
  kind: "require",
  remedy(subject) {
    const { site, met, fate } = subject;
    const change = met.at(-1)?.step.change;
    if (site.kind !== "call" || change?.kind !== "require") return undefined;
    const code = change.code ?? (change.write === undefined ? undefined : JSON.stringify(change.write));
    const name = fate.to[0] === undefined ? undefined : lastName(fate.to[0]);
    return code === undefined || name === undefined ? undefined : writeParameter(subject, site, name, code);
  },
  sentence({ site }, { step }) {
    const method = site.at.split(/[:.]/)[1] ?? "";
    return `\`${method}\` requires \`${lastName(step.from)}\` since ${step.change.version}.`;
  },
};
