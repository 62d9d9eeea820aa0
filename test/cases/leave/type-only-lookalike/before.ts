export interface TelegramMessage {
  chat_id: number;
  recipients: string[];
}
export type Action = { type: "incoming_event"; payload: TelegramMessage } | { type: "thread_closed" };

export function reduce(state: number, action: Action): number {
  return action.type === "incoming_event" ? state + action.payload.recipients.length : state;
}
