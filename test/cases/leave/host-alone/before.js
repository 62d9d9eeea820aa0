const https = require("https");
const VERSIONS = { agent: "v3.3", reports: "v3.3" };

function request(api, method, payload, done) {
  const url = new URL("https://api.livechatinc.com/");
  url.pathname = ["", VERSIONS[api], api, "action", method].join("/");
  https.request(url, { method: "POST" }, done).end(JSON.stringify(payload));
}
request("agent", "send_event", { chat_id: "a", event: { type: "message", text: "b", recipients: "all" } }, console.log);
