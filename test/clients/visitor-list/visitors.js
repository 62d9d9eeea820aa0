const known = new Map();
const lines = [];

export const arrive = (customer_id) => {
  known.set(customer_id, { customer_id });
  lines.push(`${customer_id} came`);
};
export const leave = (customer_id) => {
  known.delete(customer_id);
  lines.push(`${customer_id} left`);
};
export const change = (id, name) => lines.push(`${id} is ${name}`);
export const meet = (name, user_type) => lines.push(`${name}, ${user_type}`);
export const visitors = () => ({ lines, here: [...known.values()] });
