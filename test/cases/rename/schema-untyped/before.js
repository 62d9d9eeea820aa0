const { z } = require("zod");

const Customer = z.object({ name: z.string(), last_visit: z.object({ ip: z.string() }) });

async function call(schema, method, payload) {
  const response = await fetch(`https://api.livechatinc.com/v3.5/agent/action/${method}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
  return schema.parse(await response.json());
}

exports.show = async (id) => (await call(Customer, "get_customer", { id })).last_visit.ip;
