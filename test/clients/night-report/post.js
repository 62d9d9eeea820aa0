const https = require("https");
const { HOST } = require("./endpoints");

module.exports = function post(path, payload, done) {
  const request = https.request(
    {
      hostname: HOST,
      path,
      method: "POST",
      headers: { Authorization: "Bearer " + process.env.LIVECHAT_TOKEN, "Content-Type": "application/json" },
    },
    (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => {
        const body = JSON.parse(text);
        if (body.error) done(new Error(body.error.message));
        else done(null, body);
      });
    },
  );
  request.on("error", done);
  request.end(JSON.stringify(payload));
};
