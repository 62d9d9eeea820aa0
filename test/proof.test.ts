/** Nothing is written that a second look finds fault with. */
import { describe, expect, it } from "vitest";
import { formatAddress } from "../src/address.js";
import { findSites } from "../src/find/find.js";
import type { Edit, Fate, Outcome, Pack, Site } from "../src/model.js";
import { createProjectOf, toUpgradeOptions, upgrade, writeTexts } from "../src/index.js";
import { lookAgain } from "../src/judge/after.js";
import { parses, prove, type Fault } from "../src/judge/prove.js";
import type { Barred } from "../src/judge/select.js";
import { pack } from "./support/memory.js";

const URL = "https://api.livechatinc.com/v3.2/agent/action";
const FILES = {
  "follow.js": `export const follow = (chat_id) => fetch("${URL}/follow_chat", { method: "POST", body: JSON.stringify({ chat_id }) });\n`,
  "close.js": `export const close = (chat_id) => fetch("${URL}/deactivate_chat", { method: "POST", body: JSON.stringify({ chat_id }) });\n`,
};

const WRONG = formatAddress({ kind: "method", name: "follow_chat", path: ["request", "chat"] });

/** The rules, with another fate for the parameter that `follow_chat` calls `chat_id`. */
function lyingPack(lie: (fate: Fate) => Fate): Pack {
  const { id, name, versions, newestStable, api, changes } = pack;
  const isMeant = ({ from }: Fate): boolean => from.endsWith("follow_chat.request.chat_id");
  const liar: Pack = {
    id,
    name,
    versions,
    newestStable,
    api,
    changes,
    surface: (version) => pack.surface(version),
    change: (change) => pack.change(change),
    plan(from, to) {
      const plan = pack.plan(from, to);
      return {
        api: plan.api,
        from,
        to,
        fate(node, context) {
          const fate = plan.fate(node, context);
          return isMeant(fate) ? lie(fate) : fate;
        },
      };
    },
    get members() {
      return [liar];
    },
  };
  return liar;
}

function run(rules: Pack): { readonly outcome: Outcome; readonly changed: readonly string[] } {
  const project = createProjectOf(FILES);
  const outcome = upgrade(project, rules, toUpgradeOptions(rules, { to: "3.3", markers: false }));
  return { outcome, changed: [...writeTexts(project, outcome).keys()] };
}

describe("the proof of an upgrade", () => {
  it("holds with the rules as they are", () => {
    const { outcome, changed } = run(pack);
    expect(changed).toEqual(["close.js", "follow.js"]);
    expect(outcome.reported.filter(({ heldBy }) => heldBy !== undefined)).toEqual([]);
  });

  it("holds back the group that would write what the target doesn't know, and no other", () => {
    const { outcome, changed } = run(lyingPack((fate) => ({ ...fate, to: [WRONG] })));
    expect(changed).toEqual(["close.js"]);
    const held = outcome.reported.filter(({ finding }) => finding.place.path === "follow.js");
    expect(held.map(({ status }) => status)).toEqual(["open", "open"]);
    for (const { heldBy } of held)
      expect(heldBy).toMatch(
        /^what can be written here is not right at 3\.3 \(agent-chat\/\S+ in follow\.js\): change it by hand$/,
      );
  });

  it("takes an ignore comment that has done its work for no fault", () => {
    const comment = "// chatshift-ignore-next-line agent-chat/3.4/requester-presence-required: it is always a user";
    const text = `${comment}\nfetch("${URL}/deactivate_chat", { method: "POST", body: JSON.stringify({ chat_id: "x" }) });\n`;
    const project = createProjectOf({ "close.js": text });
    const outcome = upgrade(project, pack, toUpgradeOptions(pack, { to: "3.4", markers: false }));
    expect(writeTexts(project, outcome).get("close.js")).toBe(text.replace("v3.2", "v3.4").replace("chat_id", "id"));
  });
});

describe("what an upgrade leaves open", () => {
  const text = `fetch("https://api.livechatinc.com/v3.1/agent/action/set_access", { method: "POST", body: "{}" });\n`;
  const options = toUpgradeOptions(pack, { to: "3.2", markers: false });
  const before = createProjectOf({ "access.js": text });
  const draft = upgrade(before, pack, options);
  const { sites } = findSites(before, pack, options);
  const faults = (after: readonly Site[]): readonly Fault[] =>
    lookAgain(draft, sites, { sites: after, again: { reported: [], edits: [] }, linted: [] }, options.to).faults;

  it("is no fault while it is seen in what comes out", () => {
    const after = createProjectOf({ "access.js": text.replace("v3.1", "v3.2") });
    expect(draft.edits.map((edit) => edit.text)).toEqual(["3.2"]);
    expect(faults(findSites(after, pack, options).sites)).toEqual([]);
  });

  it("is one where it is lost from sight, and names what moved", () => {
    const version = `access.js:${text.indexOf("3.1")}`;
    expect(faults([])).toEqual([
      {
        path: "access.js",
        reason:
          "it runs into agent-chat/3.2/set-access-removed in access.js, which is left to you: change that by hand first, or leave it out (--skip agent-chat/3.2/set-access-removed)",
        joins: [version],
      },
    ]);
  });
});

describe("prove", () => {
  const edit = (path: string, text = "x"): Edit => ({ place: { path, start: 0, end: 0 }, text });
  const chooseFrom =
    (edits: readonly Edit[]) =>
    ({ file, joined }: Barred): { readonly edits: readonly Edit[] } => ({
      edits: edits.filter(({ place, text }) => file(place.path) === undefined && joined([text]) === undefined),
    });
  const faultIn = (path: string, joins: readonly string[] = []): Fault => ({ path, reason: "why", joins });

  it("leaves out the file that would no longer parse", () => {
    const { edits } = prove(chooseFrom([edit("a.js", "("), edit("b.js", ";")]), [
      parses({ root: "/project" }, () => ""),
    ]);
    expect(edits.map(({ place }) => place.path)).toEqual(["b.js"]);
  });

  it("leaves out everything when the fault shows in a file that is not changed", () => {
    const { edits } = prove(chooseFrom([edit("a.js"), edit("b.js")]), [() => [faultIn("c.js")]]);
    expect(edits).toEqual([]);
  });

  it("leaves out only what moves with the fault, where that is known, in whatever file it shows", () => {
    const proof = ({ edits }: { readonly edits: readonly Edit[] }): Fault[] =>
      edits.some(({ text }) => text === "moved") ? [faultIn("c.js", ["moved"])] : [];
    const { edits } = prove(chooseFrom([edit("a.js", "moved"), edit("a.js"), edit("b.js")]), [proof]);
    expect(edits.map(({ place, text }) => `${place.path} ${text}`)).toEqual(["a.js x", "b.js x"]);
  });

  it("ends, whatever goes wrong", () => {
    let rounds = 0;
    const fault = ({ edits }: { readonly edits: readonly Edit[] }): readonly Fault[] => {
      rounds += 1;
      return edits.slice(0, 1).map(({ place }) => faultIn(place.path));
    };
    const many = Array.from({ length: 50 }, (_, index) => edit(`${index}.js`));
    expect(prove(chooseFrom(many), [fault]).edits).toEqual([]);
    expect(rounds).toBeLessThan(6);
  });
});
