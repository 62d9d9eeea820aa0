#!/usr/bin/env bash
# @livechat/customer-auth 1.0.0 (of customer-sdk 4.0.2) beside 0.4.0-alpha.7 (of 3.1.5): a stored token is not used.
#
# Expected: a token that lies in the browser's storage and has not expired is what `getToken` gives back, after the update
# too: 1.0.0 reads the key of old releases, to carry the token over.
# Seen: that key ends in `licenseId`, the second argument, which customer-sdk takes from an undocumented third argument of
# `init`; called as its README says, it looks for "…undefined" and finds nothing, so the update loses each stored token and
# the cookie alone decides who the visitor is. And a `getToken` that follows at once asks the server whatever is stored.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund old@npm:@livechat/customer-auth@0.4.0-alpha.7 new@npm:@livechat/customer-auth@1.0.0
cat >look.cjs <<'JS'
const kept = new Map();
const localStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
};
globalThis.window = { localStorage, location: { pathname: "/", toString: () => "https://shop.example/" } };
globalThis.localStorage = localStorage;
globalThis.XMLHttpRequest = class {
  open() {}
  setRequestHeader() {}
  getAllResponseHeaders = () => "";
  send() {
    Object.assign(this, { status: 200, responseText: JSON.stringify({ access_token: "from the server", expires_in: 28800 }) });
    setTimeout(() => this.onload(), 1);
  }
};
const token = JSON.stringify({ accessToken: "stored", expiresIn: 28_800_000, creationDate: Date.now() });
const look = async (said, name, key, wait, ...args) => {
  kept.clear();
  kept.set(key, token);
  const auth = require(name).default(...args);
  if (wait) await new Promise((resolve) => setTimeout(resolve, 20));
  const { accessToken } = await auth.getToken();
  console.log(`${require(`${name}/package.json`).version}, ${said}:`, accessToken);
};
(async () => {
  const config = { organizationId: "0a1b", clientId: "client" };
  const [ofLicense, ofOrganization] = ["@@lc_auth_token:104", "@@lc_auth_token:0a1b"];
  await look("as the README says", "old", ofLicense, true, { licenseId: 104, clientId: "client" }, "production");
  await look("as the README says", "new", ofLicense, true, config, undefined, "production");
  await look("with a license", "new", ofLicense, true, config, 104, "production");
  await look("with a license, at once", "new", ofLicense, false, config, 104, "production");
  await look("stored by 1.0.0", "new", ofOrganization, true, config, 104, "production");
  await look("stored by 1.0.0, at once", "new", ofOrganization, false, config, 104, "production");
})();
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
0.4.0-alpha.7, as the README says: stored
1.0.0, as the README says: from the server
1.0.0, with a license: stored
1.0.0, with a license, at once: from the server
1.0.0, stored by 1.0.0: stored
1.0.0, stored by 1.0.0, at once: from the server
EXPECTED
