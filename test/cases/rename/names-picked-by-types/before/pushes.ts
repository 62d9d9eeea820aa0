export type Push =
  | { action: "thread_closed"; payload: { chat_id: string } }
  | { action: "chat_user_added"; payload: { chat_id: string; user: { id: string } } };
export type PayloadOf<A extends Push["action"]> = Extract<Push, { action: A }>["payload"];
export type Closed = Extract<Push, { action: "thread_closed" }>;
export type Open = Exclude<Push, { action: "thread_closed" }>;
export type Added = Push & { action: "chat_user_added" };

type Step = { action: "thread_closed"; by: string } | { action: "opened" };
export type Last = Extract<Step, { action: "thread_closed" }>;
