#!/usr/bin/env bash
# openapi-diff 0.24.1: changes of query parameters are no changes.
#
# Expected: a required query parameter that is renamed, gets another type or comes anew is a breaking difference, as the
# same in a request body is.
# Seen: "No changes found", exit code 0, for all three. The body's property is found, exit code 1. So it can't be what
# tells whether a version of an API breaks GET requests.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openapi-diff@0.24.1
cat >make.cjs <<'JS'
const { writeFileSync } = require("node:fs");
const spec = (parameters, property) => ({
  openapi: "3.0.0",
  info: { title: "t", version: "1" },
  paths: {
    "/list": { get: { parameters, responses: { 200: { description: "ok" } } } },
    "/close": {
      post: {
        requestBody: {
          content: {
            "application/json": { schema: { type: "object", properties: { [property]: {} }, required: [property] } },
          },
        },
        responses: { 200: { description: "ok" } },
      },
    },
  },
});
const query = (name, type) => ({ name, in: "query", required: true, schema: { type } });
const save = (name, value) => writeFileSync(`${name}.json`, JSON.stringify(value));
save("old", spec([query("license_id", "integer")], "chat_id"));
save("renamed", spec([query("organization_id", "integer")], "chat_id"));
save("other-type", spec([query("license_id", "boolean")], "chat_id"));
save("one-more", spec([query("license_id", "integer"), query("region", "string")], "chat_id"));
save("body", spec([query("license_id", "integer")], "id"));
JS
node make.cjs
for name in renamed other-type one-more body; do
  code=0
  node_modules/.bin/openapi-diff old.json "$name.json" >said.txt || code=$?
  echo "$name: exit $code, $(head -n 1 said.txt)"
done >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
renamed: exit 0, No changes found between the two specifications
other-type: exit 0, No changes found between the two specifications
one-more: exit 0, No changes found between the two specifications
body: exit 1, Breaking changes found between the two specifications:
EXPECTED
