interface Events {
  incoming_chat: { chat: { id: string } };
  chat_deactivated: { chat_id: string };
}

const ws = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
const handlers: { [K in keyof Events]?: ((payload: Events[K]) => void)[] } = {};

function on<K extends keyof Events>(name: K, handler: (payload: Events[K]) => void) {
  (handlers[name] ??= [] as any).push(handler as any);
}

ws.onmessage = ({ data }) => {
  const { action, payload } = JSON.parse(data);
  handlers[action as keyof Events]?.forEach((handler: any) => handler(payload));
};

on("incoming_chat", ({ chat }) => console.log(chat.id));
on("chat_deactivated", ({ chat_id }) => console.log(chat_id));
