/** Every remedy that an upgrade carries out is carried out in some client that runs before and after it. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import { pack, upgradeFiles, type Files } from "../support/memory.js";
import { findClients, isReached, type Client } from "./client.js";
import { wishOf } from "./wish.js";
import { filesOf } from "./workshop.js";

/** Ids of the changes that are carried out where a client is upgraded. */
function remediesOf(client: Client): readonly string[] {
  const files: Files = new Map(
    filesOf(client.folder).map((path) => [relative(client.folder, path), readFileSync(path, "utf8")]),
  );
  return client.to
    .filter((target) => isReached(client, target))
    .flatMap((to) => upgradeFiles(files, wishOf(client, to)).outcome.reported)
    .flatMap(({ status, finding }) => (status === "fixed" ? finding.changes : []));
}

/** Changes that an upgrade carries out, at least for some values. Of behaviours, only what is written to keep them. */
function remedies(): readonly string[] {
  return pack.changes
    .filter((change) => change.kind !== "behaviour" || change.write !== undefined || change.append !== undefined)
    .filter((change) => {
      const tiers = [change.tier, ...("cases" in change ? (change.cases ?? []).map(({ tier }) => tier) : [])];
      return tiers.some((tier) => tier === "safe" || tier === "review");
    })
    .map(({ fullId }) => fullId);
}

/** Remedies that no client can show, and why. */
const UNSHOWN: Readonly<Record<string, string>> = {
  "agent-chat/3.1/create-customer-answers-id-alone": "the fake answers the other of the two shapes that the pages show",
  "agent-chat/3.1/disconnect-reasons": "nobody is disconnected in the fake",
  "agent-chat/3.2/restricted-access-reason": "the fake restricts no access; the cases do",
  "agent-chat/3.4/my-scopes-not-accepted": "the fake checks no scopes",
  "agent-chat/3.5/auto-access-pushes-merged": "the fake has no automatic access",
};

test("clients use every remedy", () => {
  const used = new Set(findClients().flatMap(remediesOf));
  expect(remedies().filter((id) => !used.has(id))).toEqual(Object.keys(UNSHOWN));
});
