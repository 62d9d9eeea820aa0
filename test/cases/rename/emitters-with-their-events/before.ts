import mitt from "mitt";
import { TypedEmitter } from "tiny-typed-emitter";

type Events = { thread_closed: { chat_id: string }; ready: void };
interface Listeners {
  thread_closed: (payload: { chat_id: string }) => void;
}
type Own = { thread_closed: number };

class Rtm extends TypedEmitter<Listeners> {}

const bus = mitt<Events>();
const rtm = new Rtm();
const own = mitt<Own>();

const ws = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
ws.onmessage = ({ data }) => {
  const push = JSON.parse(data);
  if (push.type !== "push") return;
  bus.emit(push.action, push.payload);
  rtm.emit(push.action, push.payload);
};

bus.on("thread_closed", ({ chat_id }) => console.log(chat_id));
rtm.on("thread_closed", ({ chat_id }) => console.log(chat_id));
own.on("thread_closed", (number) => console.log(number));
own.emit("thread_closed", 1);
