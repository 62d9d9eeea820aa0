import { BehaviorSubject, map } from "rxjs";

interface Note {
  text: string;
  recipients: "all" | "agents";
}
type Chat = { thread: { events: Note[] } };

export class Notes {
  private readonly events = new BehaviorSubject<Note[]>([]);
  private readonly form = { value: [{ recipients: "me" }] };
  readonly own = this.events.pipe(map((events) => events.filter((event) => event.recipients === "agents")));

  async load(chat_id: string): Promise<void> {
    const r = await fetch("https://api.livechatinc.com/v3.3/agent/action/get_chat", {
      method: "POST",
      body: JSON.stringify({ chat_id }),
    });
    const chat = (await r.json()) as Chat;
    this.events.next(chat.thread.events);
  }

  get count(): number {
    return this.events.value.filter((event) => event.recipients === "all").length;
  }
  get mails(): number {
    return this.form.value.filter((mail) => mail.recipients === "me").length;
  }
}
