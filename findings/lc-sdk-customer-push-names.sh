#!/usr/bin/env bash
# @livechat/lc-sdk-js 4.0.2: two names in the enumeration of Customer Chat pushes are not the names of pushes.
#
# Expected: `Customer.Objects.Pushes` holds the names that the API sends, as the vendor's own @livechat/customer-sdk has
# them.
# Seen: QueuePositionUpdated is misspelled, GreetingCancelled has two l. A client that subscribes by the enumeration never
# gets these pushes, and nothing tells: names are not checked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @livechat/lc-sdk-js@4.0.2 @livechat/customer-sdk@4.0.2
cat >look.cjs <<'JS'
const { Customer } = require("@livechat/lc-sdk-js");
const { serverPushActions } = require("@livechat/customer-sdk");
const sent = new Set(Object.values(serverPushActions));
for (const name of Object.values(Customer.Objects.Pushes)) if (!sent.has(name)) console.log("lc-sdk-js alone:", name);
for (const name of sent) if (/queue|greeting_canc/.test(name)) console.log("customer-sdk:", name);
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
lc-sdk-js alone: greeting_cancelled
lc-sdk-js alone: queue_postition_updated
customer-sdk: greeting_canceled
customer-sdk: queue_position_updated
EXPECTED
