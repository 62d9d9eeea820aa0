enum Push {
  ChatStarted = "incoming_chat_thread",
  ChatClosed = "thread_closed",
  Event = "incoming_event",
}

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");

ws.onmessage = ({ data }: MessageEvent<string>) => {
  const message = JSON.parse(data) as { action: Push; payload: { chat_id: string } };
  if (message.action === Push.ChatStarted) count(1);
  if (message.action === Push.ChatClosed) count(-1);
};

declare function count(by: number): void;
