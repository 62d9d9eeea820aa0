#!/usr/bin/env bash
# openapi-diff 0.24.1 and api-smart-diff 1.0.6: what breaks a reader of responses is called harmless, and they disagree.
#
# Expected: a field that a response no longer has, an enumeration that gains a value, a field that may now be null: each
# breaks programs that read responses, so both call them breaking (or ask).
# Seen: api-smart-diff calls a removed field non-breaking (breaking only where it stood in `required`), so a renamed one is
# two harmless changes. openapi-diff calls it breaking, but not in an object closed by `additionalProperties: false`. A new
# value is breaking to the one; of it, and of `nullable`, the other sees nothing at all: neither a difference nor a note.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openapi-diff@0.24.1 api-smart-diff@1.0.6
cat >look.cjs <<'JS'
const { diffSpecs } = require("openapi-diff");
const { apiDiff } = require("api-smart-diff");
const text = { type: "string" };
const object = (properties, more) => ({ type: "object", properties, ...more });
const spec = (schema) => ({
  openapi: "3.0.3",
  info: { title: "chats", version: "1" },
  paths: { "/get_chat": { post: { responses: { 200: { description: "ok", content: { "application/json": { schema } } } } } } },
});
const file = (schema, location) => ({ content: JSON.stringify(spec(schema)), location, format: "openapi3" });
const PAIRS = {
  removed: [object({ id: text, order: text }), object({ id: text })],
  "removed, was required": [object({ id: text, order: text }, { required: ["order"] }), object({ id: text })],
  "removed, closed": [
    object({ id: text, order: text }, { additionalProperties: false }),
    object({ id: text }, { additionalProperties: false }),
  ],
  renamed: [object({ order: text }), object({ sort: text })],
  "new value": [object({ type: { enum: ["a"] } }), object({ type: { enum: ["a", "b"] } })],
  "may be null": [object({ id: text }), object({ id: { ...text, nullable: true } })],
};
const words = (list) => list.map(({ type }) => type).join(", ") || "nothing";
(async () => {
  for (const [name, [from, to]] of Object.entries(PAIRS)) {
    const seen = await diffSpecs({ sourceSpec: file(from, "a.json"), destinationSpec: file(to, "b.json") });
    const lists = [seen.breakingDifferences ?? [], seen.nonBreakingDifferences, seen.unclassifiedDifferences].flat();
    console.log(`${name}: openapi-diff ${words(lists)}; api-smart-diff ${words(apiDiff(spec(from), spec(to)))}`);
  }
})();
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
removed: openapi-diff breaking; api-smart-diff non-breaking
removed, was required: openapi-diff breaking; api-smart-diff breaking, breaking
removed, closed: openapi-diff non-breaking; api-smart-diff non-breaking
renamed: openapi-diff breaking, non-breaking; api-smart-diff non-breaking, non-breaking
new value: openapi-diff nothing; api-smart-diff breaking
may be null: openapi-diff nothing; api-smart-diff non-breaking
EXPECTED
