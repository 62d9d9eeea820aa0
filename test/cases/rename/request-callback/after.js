const request = require("request");

request(
  {
    uri: "https://api.livechatinc.com/v3.2/agent/action/list_customers",
    method: "POST",
    json: true,
    body: { sort_order: "desc" },
  },
  function (error, response, body) {
    if (error) throw error;
    console.log(body.customers.length);
  },
);
