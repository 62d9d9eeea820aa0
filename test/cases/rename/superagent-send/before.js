const request = require("superagent");

module.exports = (customer_id) =>
  request
    .post("https://api.livechatinc.com/v3.2/agent/action/get_customer")
    .set("Authorization", `Bearer ${process.env.TOKEN}`)
    .send({ customer_id })
    .then((res) => res.body);
