#!/usr/bin/env bash
# @astrojs/compiler 4.0.0: the position of an expression node is not that of its text.
#
# Expected: `source.slice(start.offset, end.offset)` of an `expression` node is `{…}`, as it is for elements and texts.
# Seen: `start` is one before the `{`, and `end` lies up to 12 behind the end of the whole file. Elements and texts beside
# it are exact. Whoever edits by these offsets has to find the braces anew from the node's children.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @astrojs/compiler@4.0.0
cat >look.mjs <<'JS'
import { parse } from "@astrojs/compiler/sync";
for (const source of ["<b>{x}</b>", "<b>{list.map((y) => y)}</b><p>t</p>", "<p>a</p>{call(1)}"]) {
  const show = ({ type, position, children = [] }) => {
    if (type === "expression") {
      const [start, end] = [position.start.offset, position.end.offset];
      console.log(`${source}: starts at ${JSON.stringify(source[start])}, ends ${end - source.length} behind the file`);
    }
    children.forEach(show);
  };
  show(parse(source, { position: true }).ast);
}
JS
node look.mjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
<b>{x}</b>: starts at ">", ends 12 behind the file
<b>{list.map((y) => y)}</b><p>t</p>: starts at ">", ends 4 behind the file
<p>a</p>{call(1)}: starts at ">", ends 16 behind the file
EXPECTED
