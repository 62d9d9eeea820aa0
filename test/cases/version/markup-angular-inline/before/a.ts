import { Component } from "@angular/core";
@Component({
  selector: "app-chat",
  template: `<p *ngFor="let e of events">{{ e.recipients }}</p><button (click)="send('close_thread')">x</button>`,
})
export class ChatComponent {
  events: any[] = [];
  async load(chat_id: string) {
    const r = await fetch("https://api.livechatinc.com/v3.2/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
    this.events = (await r.json()).thread.events;
  }
}
