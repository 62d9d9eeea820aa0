#!/usr/bin/env bash
# @livechat/lc-sdk-js 3.0.3 and 4.0.2: the Configuration client sends parameters that its own version doesn't have.
#
# Expected: the names of 3.3 and 3.4, which these releases speak: `owner_client_id` (required) for the state of a license's
# webhooks, `namespace` for the lists of properties, `id` for the group.
# Seen: `client_id`, which no version has, and `namespace_prefix`, which 3.3 renamed to `namespace`, beside an `id` that
# already has its new name.
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
  client.enableLicenseWebhooks("c1");
  client.disableLicenseWebhooks("c1");
  client.getLicenseWebhooksState("c1");
  client.listLicenseProperties("crm", "id");
  client.listGroupProperties(7, "crm", "id");
}
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
3.0.3 enable_license_webhooks {"client_id":"c1"}
3.0.3 disable_license_webhooks {"client_id":"c1"}
3.0.3 get_license_webhooks_state {"client_id":"c1"}
3.0.3 list_license_properties {"namespace_prefix":"crm","name_prefix":"id"}
3.0.3 list_group_properties {"id":7,"namespace_prefix":"crm","name_prefix":"id"}
4.0.2 enable_license_webhooks {"client_id":"c1"}
4.0.2 disable_license_webhooks {"client_id":"c1"}
4.0.2 get_license_webhooks_state {"client_id":"c1"}
4.0.2 list_license_properties {"namespace_prefix":"crm","name_prefix":"id"}
4.0.2 list_group_properties {"id":7,"namespace_prefix":"crm","name_prefix":"id"}
EXPECTED
