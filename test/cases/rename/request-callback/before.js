const request = require("request");

request(
  {
    uri: "https://api.livechatinc.com/v3.1/agent/action/get_customers",
    method: "POST",
    json: true,
    body: { order: "desc" },
  },
  function (error, response, body) {
    if (error) throw error;
    console.log(body.customers.length);
  },
);
