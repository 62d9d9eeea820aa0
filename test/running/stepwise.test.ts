/** The oldest clients, going version by version, come to the same bytes as at once. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, test } from "vitest";
import { upgradeFiles, type Files } from "../support/memory.js";
import { expectStepwise } from "../support/prove.js";
import { findClients, type Client } from "./client.js";
import { wishOf } from "./wish.js";
import { filesOf } from "./workshop.js";

const oldest = findClients().filter(({ from }) => from === "3.0");

/** Later, what it does stays open: a bot can't name itself any more, nor create a customer. What is open may differ. */
const ENDS: Readonly<Record<string, string>> = { "veteran-bot": "3.5", "echo-desk": "3.5" };

describe.each([{ review: false }, { review: true }])("review edits: $review", ({ review }) => {
  for (const client of oldest) {
    test(client.name, () => {
      const wish = { ...wishOf(client, ENDS[client.name] ?? "3.7"), review };
      const files = textsOf(client);
      expectStepwise(files, wish, upgradeFiles(files, wish));
    });
  }
});

function textsOf({ folder }: Client): Files {
  return new Map(filesOf(folder).map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}
