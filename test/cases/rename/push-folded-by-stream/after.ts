import { filter, map, reduce, scan, takeWhile } from "rxjs";
import { webSocket } from "rxjs/webSocket";

const pushes = webSocket<any>("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
const events = pushes.pipe(
  filter((push) => push.action === "incoming_event"),
  takeWhile((push) => push.payload.event.visibility !== "none"),
);

export const notes = events.pipe(scan((sum, push) => sum + (push.payload.event.visibility === "agents" ? 1 : 0), 0));

events
  .pipe(
    map((push) => push.payload.event),
    scan((all: any[], event) => [...all, event], []),
  )
  .subscribe((all) => console.log(all.filter((event: any) => event.visibility === "agents").length));

events
  .pipe(
    map((push) => push.payload.event),
    reduce((last, event) => (last.visibility === "all" ? last : event)),
  )
  .subscribe((last) => console.log(last.visibility));
