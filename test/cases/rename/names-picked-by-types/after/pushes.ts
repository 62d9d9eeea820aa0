export type Push =
  | { action: "chat_deactivated"; payload: { chat_id: string } }
  | { action: "user_added_to_chat"; payload: { chat_id: string; user: { id: string } } };
export type PayloadOf<A extends Push["action"]> = Extract<Push, { action: A }>["payload"];
export type Closed = Extract<Push, { action: "chat_deactivated" }>;
export type Open = Exclude<Push, { action: "chat_deactivated" }>;
export type Added = Push & { action: "user_added_to_chat" };

type Step = { action: "thread_closed"; by: string } | { action: "opened" };
export type Last = Extract<Step, { action: "thread_closed" }>;
