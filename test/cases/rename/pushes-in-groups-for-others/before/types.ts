export enum Push {
  Started = "incoming_chat_thread",
  Closed = "thread_closed",
}
export type Told = "incoming_chat_thread" | "thread_closed" | "incoming_event";
export interface Handlers {
  incoming_chat_thread(payload: object): void;
  thread_closed(payload: object): void;
}
export class Names {
  static readonly Started = "incoming_chat_thread";
  static readonly Closed = "thread_closed";
}
