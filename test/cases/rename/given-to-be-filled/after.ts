const customer = async (id: string) => {
  const url = "https://api.livechatinc.com/v3.6/agent/action/get_customer";
  return (await fetch(url, { method: "POST", body: JSON.stringify({ id }) })).json();
};

const load = async (state: { list: any[] }, id: string) => {
  state.list.push(await customer(id));
};
const state = { list: [] as any[] };
await load(state, "a");
for (const one of state.list) console.log(one.visit.ip);

async function extend(target: any, id: string) {
  Object.assign(target, await customer(id));
}
const page: any = { title: "" };
await extend(page, "b");
console.log(page.visit.ip);

async function add({ found }: { found: any[] }) {
  found.push(await customer("c"));
}
const own = { found: [] as any[], last_visit: 0 };
await add(own);
console.log(own.found[0].visit.ip, own.last_visit);
