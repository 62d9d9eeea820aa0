import { z } from "zod";
import { array, number, object, parse } from "valibot";

const Params = z.object({
  filters: z.object({ agent_ids: z.array(z.string()) }),
  pagination: z.object({ limit: z.number() }),
});
const Found = object({ chats: array(object({ thread: object({ timestamp: number() }) })) });

export async function find(agent: string): Promise<number> {
  const params = Params.parse({ filters: { agent_ids: [agent] }, pagination: { limit: 25 } });
  const r = await fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", {
    method: "POST",
    body: JSON.stringify(params),
  });
  return parse(Found, await r.json()).chats.length;
}
