import { filter, map } from "rxjs/operators";
import { webSocket } from "rxjs/webSocket";

const pushes = webSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
pushes
  .pipe(
    filter((push) => push.action === "incoming_event"),
    map((push) => push.payload.event),
  )
  .subscribe((event) => show(event.visibility));
