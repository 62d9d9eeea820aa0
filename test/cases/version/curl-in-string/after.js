const { execSync } = require("node:child_process");

execSync(`curl -X POST https://api.livechatinc.com/v3.1/agent/action/close_thread -d '{"chat_id":"${process.argv[2]}"}'`);
console.log("curl -X POST https://api.livechatinc.com/v3.1/agent/action/close_thread");
