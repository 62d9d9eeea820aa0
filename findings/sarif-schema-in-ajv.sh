#!/usr/bin/env bash
# The SARIF 2.1.0 schema (as in @microsoft/jest-sarif 1.0.0-beta.0) does not compile in ajv 8.20.0 as it comes.
#
# Expected: a published JSON Schema compiles in a current validator with nothing but `strict: false` and its formats.
# Seen: the pattern of a language ends in a lone bracket, which regular expressions of the unicode mode, ajv's default,
# refuse. With `unicodeRegExp: false` it compiles, and takes a valid log.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps @microsoft/jest-sarif@1.0.0-beta.0 ajv@8.20.0 ajv-draft-04@1.0.0
cat >look.cjs <<'JS'
const { readFileSync } = require("node:fs");
const Ajv = require("ajv-draft-04");
const folder = "node_modules/@microsoft/jest-sarif";
const path = "lib/schemas/sarif-2.1.0-rtm.5.json";
const schema = JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));
schema.$schema = "http://json-schema.org/draft-04/schema#";
const log = { version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [] }] };
for (const unicodeRegExp of [true, false])
  try {
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp, logger: false });
    console.log(`unicodeRegExp ${unicodeRegExp}: compiles, the log is valid: ${ajv.compile(schema)(log)}`);
  } catch (error) {
    console.log(`unicodeRegExp ${unicodeRegExp}: ${/Lone quantifier brackets/.exec(error.message)?.[0] ?? error.message}`);
  }
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
unicodeRegExp true: Lone quantifier brackets
unicodeRegExp false: compiles, the log is valid: true
EXPECTED
