import { crm, livechat } from "./http.js";

export async function read(customer_id) {
  const { data } = await livechat.post("/get_customer", { customer_id });
  const fields = Object.assign({}, ...data.session_fields);
  return { customer_id, name: data.name, fields, country: data.last_visit?.geolocation.country };
}

export const rename = (customer_id, name) => livechat.post("/update_customer", { customer_id, name });

export const ban = (id, days) => livechat.post("/ban_customer", { customer_id: id, ban: { days } });

export const store = (contact) => crm.post("/contacts", contact);

export const stored = async () => (await crm.get("/contacts")).data;
