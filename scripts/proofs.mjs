/** Which case of test/cases proves which change: the first that names it and holds, or the one that docs/coverage.md names already. */
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "yaml";

const folder = new URL("../test/cases/", import.meta.url);

/** Name and changes of each case that holds and whose code meets the API. */
function readCases() {
  const kinds = readdirSync(folder).filter((kind) => kind !== "leave");
  const names = kinds.flatMap((kind) => readdirSync(new URL(`${kind}/`, folder)).map((trap) => `${kind}/${trap}`));
  return names.sort().flatMap((name) => {
    const { change = [], todo } = parse(readFileSync(new URL(`${name}/case.yaml`, folder), "utf8"));
    return todo === undefined ? [{ name, changes: [change].flat() }] : [];
  });
}

/** From the full ids of changes to the cases that docs/coverage.md names. */
export function readProofs(page) {
  return new Map([...page.matchAll(/^\| [^|]+ \| `([^`]+)` \|.*\| `([\w-]+\/[\w.-]+)`/gm)].map((row) => row.slice(1)));
}

/** From the full id of a change to the name of its case; `page` is what docs/coverage.md says now. */
export function findProofs(page) {
  const cases = readCases();
  const kept = readProofs(page);
  return (id) => {
    const short = id.replace(/^agent-chat\//, "");
    const fitting = cases.filter(({ changes }) => changes.includes(short)).map(({ name }) => name);
    return fitting.find((name) => name === kept.get(id)) ?? fitting[0];
  };
}
