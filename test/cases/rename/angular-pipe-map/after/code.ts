import { HttpClient } from "@angular/common/http";
import { map, tap } from "rxjs/operators";

export class ChatService {
  constructor(private http: HttpClient) {}
  thread(chatId: string) {
    return this.http
      .post<any>("https://api.livechatinc.com/v3.4/agent/action/get_chat", { chat_id: chatId })
      .pipe(
        tap((chat) => console.log(chat.thread.events[0].visibility)),
        map((chat) => chat.thread),
      );
  }
}

declare const service: ChatService;
service.thread("A").subscribe((thread) => thread.events.forEach((event) => show(event.visibility)));
service.thread("B").subscribe({ next: (thread) => show(thread.events[0].visibility) });
declare function show(recipients: string): void;
