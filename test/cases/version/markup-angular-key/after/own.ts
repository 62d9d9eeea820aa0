import { Component } from "@angular/core";

@Component({ selector: "app-own", template: `<a href="/own?chat_id=1" (click)="open({ thread_id: 1 })">Open</a>` })
export class Own {}
