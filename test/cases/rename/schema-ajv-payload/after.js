const Ajv = require("ajv");

const schema = {
  type: "object",
  properties: { id: { type: "string" }, name: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};
const mail = { type: "object", properties: { customer_id: { type: "string" } }, required: ["customer_id"] };

const ajv = new Ajv();
const validate = ajv.compile(schema);
const validateMail = ajv.compile(mail);

exports.rename = function (customer_id, name) {
  const payload = { id: customer_id, name };
  if (!validate(payload)) throw new Error("no such customer");
  return fetch("https://api.livechatinc.com/v3.3/agent/action/update_customer", {
    method: "POST",
    body: JSON.stringify(payload),
  });
};

exports.send = (text) => validateMail({ customer_id: text });
