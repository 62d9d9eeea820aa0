interface Events {
  incoming_chat_thread: { id: string };
  thread_closed: { id: string };
}

const handlers: { [K in keyof Events]?: ((payload: Events[K]) => void)[] } = {};

export function on<K extends keyof Events>(name: K, handler: (payload: Events[K]) => void) {
  (handlers[name] ??= [] as any).push(handler as any);
}
export function emit<K extends keyof Events>(name: K, payload: Events[K]) {
  handlers[name]?.forEach((handler) => handler(payload));
}

on("thread_closed", ({ id }) => console.log(id));
emit("thread_closed", { id: "1" });
fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", { method: "POST", body: "{}" });
