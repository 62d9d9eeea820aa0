import { Type } from "@sinclair/typebox";
import { Value } from "@sinclair/typebox/value";

const Thread = Type.Object({ id: Type.String(), created_at: Type.String() });
const Found = Type.Object({ chats: Type.Array(Type.Object({ thread: Thread })) });

export async function times(): Promise<unknown[]> {
  const r = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", {
    method: "POST",
    body: JSON.stringify({ limit: 25 }),
  });
  return Value.Decode(Found, await r.json()).chats.map(({ thread }) => thread);
}
