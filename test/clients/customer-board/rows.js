/** @type {Map<string, { name: string, last_visit: string, page?: string }>} */
const rows = new Map();

export function arrived(customer) {
  const { id, name } = customer;
  rows.set(id, { name, last_visit: customer.last_visit?.geolocation?.country ?? "nowhere" });
}

export function renamed({ id, name }) {
  const row = rows.get(id);
  if (row) row.name = name;
}

export function opened({ customer_id, url }) {
  rows.set(customer_id, { name: customer_id, last_visit: "now", page: url });
}

export const left = ({ id }) => rows.delete(id);

export const table = () => [...rows.values()].map(({ name, last_visit, page }) => ({ name, last_visit, page }));
