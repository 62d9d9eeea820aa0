#!/usr/bin/env bash
# oxlint 1.94.0: after `--fix` a plugin in JavaScript isn't asked again, and the run ends as clean.
#
# Expected: as ESLint does, the fixed text is linted again until nothing changes, and what is still found is printed.
# Seen: a rule whose fix leaves something to report is asked once; "0 errors", exit code 0. The next run finds it. In CI
# `oxlint --fix` alone is no proof that a file is clean.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxlint@1.94.0
cat >plugin.mjs <<'JS'
const next = { one: "two", two: "three" };
const create = (context) => ({
  Identifier(node) {
    if (node.name in next)
      context.report({ node, message: node.name, fix: (fixer) => fixer.replaceText(node, next[node.name]) });
  },
});
export default { meta: { name: "look" }, rules: { names: { meta: { fixable: "code" }, create } } };
JS
echo '{ "jsPlugins": ["./plugin.mjs"], "categories": { "correctness": "off" }, "rules": { "look/names": "error" } }' >.oxlintrc.json
echo "export const one = 1;" >a.js
for round in 1 2; do
  code=0
  node_modules/.bin/oxlint --fix a.js >said.txt || code=$?
  echo "round $round: exit $code, $(grep -o "Found .*" said.txt), $(cat a.js)"
done >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
round 1: exit 0, Found 0 warnings and 0 errors., export const two = 1;
round 2: exit 0, Found 0 warnings and 0 errors., export const three = 1;
EXPECTED
