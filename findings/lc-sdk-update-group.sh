#!/usr/bin/env bash
# @livechat/lc-sdk-js 3.0.3 and 4.0.2: updateGroup of the Configuration client calls create_group.
#
# Expected: updateGroup(id, …) calls update_group.
# Seen: it calls create_group, with the id beside the name, in both releases. A program that calls it makes a group (or is
# refused) instead of changing one, so its method can't be told from the function's name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund old@npm:@livechat/lc-sdk-js@3.0.3 new@npm:@livechat/lc-sdk-js@4.0.2
cat >look.cjs <<'JS'
for (const name of ["old", "new"]) {
  const { Configuration } = require(name);
  const Client = Configuration.API ?? Object.values(Configuration).find((value) => typeof value === "function");
  const client = new Client("client", () => ({ accessToken: "token", region: "dal" }));
  client.send = (method, payload) => console.log(require(`${name}/package.json`).version, method, JSON.stringify(payload));
  client.updateGroup(7, "sales", { "agent@example.com": "normal" });
}
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
3.0.3 create_group {"id":7,"name":"sales","agent_priorities":{"agent@example.com":"normal"}}
4.0.2 create_group {"id":7,"name":"sales","agent_priorities":{"agent@example.com":"normal"}}
EXPECTED
