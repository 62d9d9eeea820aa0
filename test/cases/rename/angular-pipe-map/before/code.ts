import { HttpClient } from "@angular/common/http";
import { map, tap } from "rxjs/operators";

export class ChatService {
  constructor(private http: HttpClient) {}
  thread(chatId: string) {
    return this.http
      .post<any>("https://api.livechatinc.com/v3.3/agent/action/get_chat", { chat_id: chatId })
      .pipe(
        tap((chat) => console.log(chat.thread.events[0].recipients)),
        map((chat) => chat.thread),
      );
  }
}

declare const service: ChatService;
service.thread("A").subscribe((thread) => thread.events.forEach((event) => show(event.recipients)));
service.thread("B").subscribe({ next: (thread) => show(thread.events[0].recipients) });
declare function show(recipients: string): void;
