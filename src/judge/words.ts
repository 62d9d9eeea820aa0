/** All words of findings that answer to no change; those of changes stand in the rules and transforms. */
import { lastName, nameAt } from "../../transforms/transform.js";
import type { Finding, Pack, Site } from "../model.js";

/** Fills `${path}` and `${name}` of an advice with what stands at the site. */
export function fillIn(advice: string, site: Site, values: ReadonlyMap<string, string> | undefined): string {
  return advice.replaceAll(
    /\$\{([\w.]+)\}/g,
    (_whole, path: string) => valueOf(path, site, values) ?? path.split(".").at(-1) ?? path,
  );
}

function valueOf(path: string, site: Site, values: ReadonlyMap<string, string> | undefined): string | undefined {
  if (path === "name") return nameAt(site);
  const value = values?.get(path);
  if (value !== undefined) return value.replace(/\s+/g, " ");
  return site.kind === "key" && path.split(".").at(-1) === nameAt(site) ? site.valueText : undefined;
}

/** The sentence of a check. */
export function sentence(finding: Finding, pack: Pack, to: string): string {
  const name = lastName(finding.at);
  const at = finding.failsAt ?? finding.version.value ?? "this version";
  switch (finding.kind) {
    case "version":
      return finding.fix
        ? `Version ${finding.version.value ?? ""} becomes ${to}.`
        : `The version ${finding.version.value ?? ""} is not written as one literal here.`;
    case "unknown-method":
      return `\`${name}\` is no method of ${at}.`;
    case "unknown-push":
      return `\`${name}\` is no push or webhook of ${at}.`;
    case "unknown-parameter":
      return `\`${name}\` is no parameter of \`${ownerOf(finding.at)}\` in ${at}.`;
    case "missing-parameter":
      return `\`${ownerOf(finding.at)}\` needs \`${name}\` in ${at}.`;
    case "unknown-read":
      return `\`${name}\` is not part of \`${ownerOf(finding.at)}\` in ${at}.`;
    case "unknown-version":
      return finding.version.value
        ? `${pack.name} has no version ${finding.version.value}.`
        : "The version of this call is not known.";
    case "unknown-call":
      return "Which method this calls is not known.";
    case "leaves":
      return `What \`${ownerOf(finding.at)}\` brings leaves what can be followed here, and its shape changes.`;
    case "neighbour":
      return `This call of another API moves along: its version stands in the same literal.`;
    default:
      return finding.message;
  }
}

/** What to do about a check. */
export function adviceOf(finding: Finding): string {
  switch (finding.kind) {
    case "unknown-version":
      return "Say which version it speaks: --from <version>, or `from` in the config.";
    case "unknown-call":
      return "Look at what is passed in here, or say what the function takes: --wrapper <name>:<method>,<payload>.";
    case "neighbour":
      return "Look up what its own changelog says.";
    case "version":
      return finding.fix ? "" : "Move it by hand, together with the calls that use it.";
    default:
      return finding.advice;
  }
}

function ownerOf(address: string): string {
  return address.replace(/^[a-z]+:/, "").split(".")[0] ?? address;
}
