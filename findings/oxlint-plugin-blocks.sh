#!/usr/bin/env bash
# oxlint 1.94.0: a plugin in JavaScript gets each script block of a component as a file, under the component's name.
#
# Expected: as from the parsers of ESLint's world (vue-, svelte-, astro-eslint-parser), one program with the whole file as
# `sourceCode.text` and ranges in it.
# Seen: the rule is created once for each block; the text is the block alone, ranges and lines count from its start, and
# nothing says where the block stands. The frontmatter of .astro comes the same way. Reports and fixes are put back
# rightly; a plugin that reads the file by `context.filename`, or compares ranges of two blocks, is wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund oxlint@1.94.0
cat >plugin.mjs <<'JS'
import { appendFileSync } from "node:fs";
import { basename } from "node:path";
const create = ({ filename, sourceCode }) => ({
  Program({ range }) {
    appendFileSync("seen.txt", `${basename(filename)} ${range.join("-")} ${JSON.stringify(sourceCode.text)}\n`);
  },
});
export default { meta: { name: "look" }, rules: { blocks: { create } } };
JS
echo '{ "jsPlugins": ["./plugin.mjs"], "categories": { "correctness": "off" }, "rules": { "look/blocks": "error" } }' >.oxlintrc.json
printf '<p>hello</p>\n<script setup>\nconst a = 1;\n</script>\n<script>\nexport default {};\n</script>\n' >x.vue
printf -- '---\nconst b = 1;\n---\n<p>{b}</p>\n<script>const c = 2;</script>\n' >y.astro
printf '<script>let d = 1;</script>\n<p>{d}</p>\n' >z.svelte
node_modules/.bin/oxlint x.vue y.astro z.svelte >/dev/null
LC_ALL=C sort -o seen.txt seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
x.vue 0-13 "const a = 1;\n"
x.vue 0-19 "export default {};\n"
y.astro 0-12 "const c = 2;"
y.astro 0-13 "const b = 1;\n"
z.svelte 0-10 "let d = 1;"
EXPECTED
