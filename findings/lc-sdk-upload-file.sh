#!/usr/bin/env bash
# @livechat/lc-sdk-js 4.0.2: uploadFile of the Web clients posts to an address without a scheme, and without the token.
#
# Expected: uploadFile reaches https://api.livechatinc.com/v3.4/…/upload_file with the token, as every other method does.
# Seen: the address begins with the host's name, so it is a relative one; no Authorization header is set; and the form's
# headers are given as axios' options, not as headers. Agent and customer side alike. A file has to be sent by a request
# of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @livechat/lc-sdk-js@4.0.2
cat >look.cjs <<'JS'
const axios = require("axios");
const { Agent, Customer } = require("@livechat/lc-sdk-js");
axios.interceptors.request.use(({ url, headers }) => {
  const all = { ...headers.common, ...headers };
  console.log(url, all.Authorization ? "with a token" : "without a token");
  return Promise.reject(new Error("not sent"));
});
const token = () => ({ accessToken: "t", region: "dal", organizationID: "o" });
const look = async () => {
  for (const client of [new Agent.Web("client", token), new Customer.Web("client", token)]) {
    await client.listChats({}).catch(() => undefined);
    await client.uploadFile(Buffer.from("x"), "a.txt").catch(() => undefined);
  }
};
look();
JS
node look.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
https://api.livechatinc.com/v3.4/agent/action/list_chats with a token
api.livechatinc.com/v3.4/agent/action/upload_file without a token
https://api.livechatinc.com/v3.4/customer/action/list_chats with a token
api.livechatinc.com/v3.4/customer/action/upload_file without a token
EXPECTED
