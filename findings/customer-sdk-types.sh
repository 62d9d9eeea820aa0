#!/usr/bin/env bash
# @livechat/customer-sdk 4.0.2: its types refuse the call that its README shows, and check nothing of what is handed in.
#
# Expected: `init({ organizationId, clientId })`, the call of the README, compiles; `licenseId`, which 4.0 withdrew, doesn't.
# Seen: the declaration of `init` has three required parameters, the third is `licenseId`. `Config` comes from "./types",
# whose index file is not in the package, so it stands for `any`: with three arguments any configuration compiles, the
# withdrawn `licenseId` and a misspelled name too. 3.1.5 asks for one argument and checks as little. So a type check of the
# move from 3.1.5 complains of code that is right, and says nothing where code is wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund old@npm:@livechat/customer-sdk@3.1.5 new@npm:@livechat/customer-sdk@4.0.2 typescript@5.9.3
for name in old new; do
  cat >"$name.ts" <<TS
import { init } from "$name";
init({ organizationId: "0a1b", clientId: "client" });
TS
done
echo 'init({ licenseId: 104, clinetId: "client" });' >>old.ts
echo 'init({ licenseId: 104, clinetId: "client" }, undefined, 104);' >>new.ts
node_modules/.bin/tsc --noEmit --strict --skipLibCheck --target es2020 --module commonjs old.ts new.ts >seen.txt || true
find node_modules/new/types/types -name 'index.d.ts' >>seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
new.ts(2,1): error TS2554: Expected 3 arguments, but got 1.
EXPECTED
