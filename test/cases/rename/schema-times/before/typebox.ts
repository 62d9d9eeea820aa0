import { Type } from "@sinclair/typebox";
import { Value } from "@sinclair/typebox/value";

const Thread = Type.Object({ id: Type.String(), timestamp: Type.Integer(), order: Type.Number() });
const Found = Type.Object({ chats: Type.Array(Type.Object({ thread: Thread })) });

export async function times(): Promise<unknown[]> {
  const r = await fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", {
    method: "POST",
    body: JSON.stringify({ pagination: { page: 1, limit: 25 } }),
  });
  return Value.Decode(Found, await r.json()).chats.map(({ thread }) => thread);
}
