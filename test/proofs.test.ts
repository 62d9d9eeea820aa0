/** docs/coverage.md says what is so: its cases exist, hold, and name the changes that they prove. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatProofs } from "../src/report/coverage.js";
import { builtinIds, loadBuiltinPack } from "../src/rules/builtin.js";
import { findCases, idInCases } from "./support/cases.js";

const packs = builtinIds().map((id) => loadBuiltinPack(id));
const pack = loadBuiltinPack("agent-chat");
const text = readFileSync(new URL("../docs/coverage.md", import.meta.url), "utf8");
/** Change and case, row by row. */
const proofs = [...text.matchAll(/^\| [^|]+ \| `([^`]+)` \| \w+ \| \w+ \| `([\w-]+\/[\w.-]+)`/gm)].map(
  ([, change = "", proof = ""]) => ({ change, proof }),
);

describe("docs/coverage.md", () => {
  it("names for each change a case that names it and holds", () => {
    const cases = new Map(findCases().map((one) => [one.name, one]));
    const wrong = proofs.filter(({ change, proof }) => {
      const one = cases.get(proof);
      return one === undefined || one.todo !== undefined || !one.changes.includes(idInCases(change));
    });
    expect(wrong).toEqual([]);
  });

  it("names a case for each change that asks something of the code", () => {
    const proved = new Set(proofs.map(({ change }) => change));
    const asking = pack.changes.filter(({ tier }) => tier !== "note").map(({ fullId }) => fullId);
    expect(asking.filter((id) => !proved.has(id))).toEqual([]);
  });

  it("lists the items and changes that the rules have; npm run docs writes it", () => {
    const [, told] = /<!-- proofs: written by npm run docs -->\n([\s\S]*?)<!-- end -->/.exec(text) ?? [];
    const cases = new Map(proofs.map(({ change, proof }) => [change, proof]));
    const lists = packs.map((one) => formatProofs(one, (id) => cases.get(id)));
    expect(told?.trim()).toBe(lists.join("\n\n").trim());
  });

  it("says of each note why it is only told", () => {
    const changes = packs.flatMap((one) => one.changes);
    const silent = changes.filter(({ tier, kind, why }) => tier === "note" && kind !== "add" && why === undefined);
    expect(silent.map(({ fullId }) => fullId)).toEqual([]);
  });
});
