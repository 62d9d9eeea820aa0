export enum Push {
  Started = "incoming_chat",
  Closed = "chat_deactivated",
}
export type Told = "incoming_chat" | "chat_deactivated" | "incoming_event";
export interface Handlers {
  incoming_chat(payload: object): void;
  chat_deactivated(payload: object): void;
}
export class Names {
  static readonly Started = "incoming_chat";
  static readonly Closed = "chat_deactivated";
}
