import * as v from "valibot";

const Row = v.object({ chat_id: v.string(), last_visit: v.object({ id: v.number() }) });

export async function load(id: string, db: { get(key: string): Promise<unknown> }) {
  const response = await fetch("https://api.livechatinc.com/v3.6/agent/action/get_customer", {
    method: "POST",
    body: JSON.stringify({ id }),
  });
  const { name } = await response.json();
  const row = v.parse(Row, await db.get(id));
  return [name, row.chat_id, row.last_visit.id];
}
