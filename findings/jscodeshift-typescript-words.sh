#!/usr/bin/env bash
# jscodeshift 17.4.0 (recast 0.23.21): a transform of types drops words that stand beside what it changes.
#
# Expected: a transform that makes members `readonly` and changes the type of a value leaves the other words alone.
# Seen: the mapped type loses its `as` clause, so its keys are other keys; the property loses `override`; the index
# signature loses `static`. No error, exit code 0, and the result parses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jscodeshift@17.4.0
cat >change.cjs <<'JS'
module.exports = ({ source }, { j }) => {
  const root = j(source);
  for (const kind of [j.ClassProperty, j.TSIndexSignature]) root.find(kind).forEach(({ node }) => (node.readonly = true));
  return root.find(j.TSNumberKeyword).replaceWith(() => j.tsStringKeyword()).toSource();
};
module.exports.parser = "ts";
JS
cat >in.ts <<'TS'
type Handlers<T> = { [K in keyof T as `on${K & string}`]: number };
class Chat extends Base { override count: number; }
class Totals { static [name: string]: number; }
TS
cp in.ts out.ts
node_modules/.bin/jscodeshift --silent --extensions=ts --transform change.cjs out.ts
cat out.ts
diff out.ts - <<'EXPECTED'
type Handlers<T> = {
  [K in keyof T]: string;
};
class Chat extends Base { readonly count: string; }
class Totals { readonly [name: string]: string }
EXPECTED
