import { post } from "./livechat.js";
import { fields, rows } from "./rows.js";

for (const { name, email, plan } of rows) {
  const { customer_id } = await post("create_customer", {
    name,
    email,
    fields: { plan, source: "import" },
  });
  await post("update_customer", { customer_id, fields: { checked: "yes" } });
  await post("ban_customer", { customer_id, ban: { days: 0 } });
  console.log(JSON.stringify({ customer_id, name, columns: fields.length }));
}

const { customers, total_customers } = await post("get_customers", { order: "desc", limit: 2 });
console.log(JSON.stringify({ total_customers, latest: customers.map((customer) => customer.email) }));
