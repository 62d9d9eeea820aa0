const https = require("https");

function follow(chatId, done) {
  const body = JSON.stringify({ id: chatId });
  const req = https.request(
    {
      hostname: "api.livechatinc.com",
      path: "/v3.3/agent/action/follow_chat",
      method: "POST",
      headers: { "Content-Length": Buffer.byteLength(body) },
    },
    done,
  );
  req.write(body);
  req.end();
}

module.exports = follow;
