import { map } from "rxjs";
import { ajax } from "rxjs/ajax";

const URL = "https://api.livechatinc.com/v3.4/agent/action/list_archives";

export const notes = (query: string, show: (count: number) => void) =>
  ajax
    .post<any>(URL, { filters: { query }, limit: 5 })
    .pipe(
      map(({ response }) => response.chats.filter((chat: any) => chat.thread.events[0].visibility === "agents").length),
    )
    .subscribe(show);

export const status = (query: string, show: (status: number) => void) =>
  ajax.post<any>(URL, { filters: { query }, limit: 5 }).subscribe(({ status: recipients }) => show(recipients));
