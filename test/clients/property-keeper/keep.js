import { ACTIONS, configure } from "./api.js";

const groups = [{ group_id: 1, colour: "red" }];

for (const { group_id, colour } of groups) {
  await configure(ACTIONS.set, { group_id, properties: { shop: { colour } } });
  await configure(ACTIONS.list, { group_id, namespace_prefix: "shop" });
  await configure(ACTIONS.clear, { group_id, properties: { shop: ["old"] } });
}
await configure(ACTIONS.license, { namespace_prefix: "shop" });
console.log(JSON.stringify(groups));
