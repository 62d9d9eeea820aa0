const { execFileSync } = require("child_process");
const shell = require("shelljs");

execFileSync("curl", ["-X", "POST", "https://api.livechatinc.com/v3.1/agent/action/close_thread", "-d", "{}"]);

const args = ["-X", "POST"];
args.push("https://api.livechatinc.com/v3.1/agent/action/get_archives");
execFileSync("curl", args);

shell.exec("curl https://api.livechatinc.com/v3.1/agent/action/get_archives");

// Only looked at.
console.log(["https://api.livechatinc.com/v3.1/agent/action/get_archives"]);
/archives/.exec("https://api.livechatinc.com/v3.1/agent/action/get_archives");
