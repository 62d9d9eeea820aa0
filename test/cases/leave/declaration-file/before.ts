export interface Event {
  chat_id: string;
  recipients: string;
}
export declare function close_thread(chat_id: string): void;
