import { bufferTime, count, filter, map, withLatestFrom, type Observable } from "rxjs";
import { webSocket } from "rxjs/webSocket";
import { HttpClient } from "@angular/common/http";

const pushes = webSocket<any>("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
const events = pushes.pipe(filter((push) => push.action === "incoming_event"));

events.pipe(bufferTime(1000)).subscribe((list) => console.log(list.map((push) => push.payload.event.recipients)));
events
  .pipe(
    map((push) => push.payload.event),
    withLatestFrom(events),
  )
  .subscribe(([event]) => console.log(event.recipients));
events.pipe(count()).subscribe((sum) => console.log(sum));

export class Archives {
  constructor(
    private readonly http: HttpClient,
    private readonly me: Observable<string>,
  ) {}

  own(query: string) {
    return this.http
      .post<any>("https://api.livechatinc.com/v3.4/agent/action/list_archives", { filters: { query }, limit: 5 })
      .pipe(
        withLatestFrom(this.me),
        map(([found, me]) => found.chats.filter((chat: any) => chat.users[0].id === me)),
      );
  }
}
