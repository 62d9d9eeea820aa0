type Listener = (payload: any) => void;

const HOST = "wss://api.livechatinc.com";
export const VERSION = "3.1";

/** Requests and pushes over one socket; a request is settled by the answer that has its id. */
export class Wire {
  private socket: WebSocket;
  private waiting = new Map<string, (answer: any) => void>();
  private listeners: { name: string; listener: Listener }[] = [];

  constructor() {
    this.socket = new WebSocket(`${HOST}/v${VERSION}/agent/rtm/ws`);
    this.socket.onmessage = ({ data }) => this.take(JSON.parse(data));
  }

  opened(): Promise<void> {
    return new Promise((resolve) => (this.socket.onopen = () => resolve()));
  }

  ask(action: string, payload: object = {}): Promise<any> {
    const request_id = String(this.waiting.size + 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(request_id, ({ success, payload }) => (success ? resolve(payload) : reject(payload.error)));
      this.socket.send(JSON.stringify({ request_id, action, payload }));
    });
  }

  on(name: string, listener: Listener) {
    this.listeners.push({ name, listener });
    return () => {
      this.listeners = this.listeners.filter((one) => one.listener !== listener);
    };
  }

  close() {
    this.socket.close();
  }

  private take(message: any) {
    if (message.request_id !== undefined) return this.waiting.get(message.request_id)?.(message);
    for (const { name, listener } of this.listeners) if (name === message.action) listener(message.payload);
  }
}
