interface Events {
  incoming_chat_thread: { chat: { id: string } };
  thread_closed: { chat_id: string };
}

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
const handlers: { [K in keyof Events]?: ((payload: Events[K]) => void)[] } = {};

function on<K extends keyof Events>(name: K, handler: (payload: Events[K]) => void) {
  (handlers[name] ??= [] as any).push(handler as any);
}

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  handlers[action as keyof Events]?.forEach((handler: any) => handler(payload));
};

on("incoming_chat_thread", ({ chat }) => console.log(chat.id));
on("thread_closed", ({ chat_id }) => console.log(chat_id));
