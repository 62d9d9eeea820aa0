import { Component } from "@angular/core";

@Component({ selector: "app-follow", template: `<button (click)="follow({ chat_id: id })">Follow</button>` })
export class Follow {
  id = "K";
  follow(body: { chat_id: string }) {
    return fetch("https://api.livechatinc.com/v3.1/agent/action/follow_chat", {
      method: "POST",
      body: JSON.stringify(body),
    });
  }
}
