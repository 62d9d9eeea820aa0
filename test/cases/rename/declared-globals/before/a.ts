declare namespace axios { function post(url: string, body: unknown): Promise<any>; }
declare global { class WebSocket { constructor(url: string); onmessage: any } function fetch(url: string, init: any): Promise<any>; }
async function f(id: string) {
  const { data } = await axios.post("https://api.livechatinc.com/v3.2/agent/action/get_chat", { chat_id: id });
  console.log(data.thread.events[0].recipients);
  const ws = new WebSocket("wss://api.livechatinc.com/v3.2/agent/rtm/ws");
  ws.onmessage = (event: any) => {
    const push = JSON.parse(event.data);
    if (push.action === "incoming_event") console.log(push.payload.event.recipients);
  };
}
f("K");
export {};
