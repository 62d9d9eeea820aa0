import { HttpClient } from "@angular/common/http";
import { Injectable } from "@angular/core";

@Injectable({ providedIn: "root" })
export class ChatService {
  private readonly base = "https://api.livechatinc.com/v3.3/agent/action";

  constructor(private readonly http: HttpClient) {}

  follow(chatId: string) {
    return this.http.post(`${this.base}/follow_chat`, { id: chatId }, { withCredentials: true });
  }
}
