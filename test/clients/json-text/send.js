var https = require("https");

exports.send = function (action, body) {
  return new Promise(function (resolve, reject) {
    var options = {
      host: "api.livechatinc.com",
      port: 443,
      path: "/v3.2/agent/action/" + action,
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
        Authorization: "Bearer " + process.env.LIVECHAT_TOKEN,
      },
    };
    var request = https.request(options, function (response) {
      var text = "";
      response.setEncoding("utf8");
      response.on("data", function (chunk) {
        text += chunk;
      });
      response.on("end", function () {
        response.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(text));
      });
    });
    request.write(body);
    request.end();
  });
};
