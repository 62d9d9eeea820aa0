const open = (r) => r.json();
const post = (name, body) =>
  fetch("https://api.livechatinc.com/v3.6/agent/action/" + name, { method: "POST", body: JSON.stringify(body) });
const customer = (id) => post("get_customer", { id }).then(open).then((c) => c.visit.ip);
const chats = () => post("list_chats", {}).then(open).then((l) => l.chats_summary.length);
const shop = () => fetch("https://shop.test/items").then(open).then((s) => s.items);
const visits = () => fetch("https://shop.test/visits").then(open).then((s) => s.last_visit);
export { customer, chats, shop, visits };
