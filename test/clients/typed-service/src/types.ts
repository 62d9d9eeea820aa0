export type Audience = "all" | "agents";

export interface ChatEvent {
  id: string;
  type: string;
  text?: string;
  recipients: Audience;
}

export interface Thread {
  id: string;
  events: ChatEvent[];
}

export interface Chat {
  id: string;
  thread: Thread;
}

export interface Mail {
  recipients: string[];
  subject: string;
}
