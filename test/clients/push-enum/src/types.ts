export enum Push {
  ChatStarted = "incoming_chat_thread",
  Event = "incoming_event",
  ChatClosed = "thread_closed",
}

export const WATCHED = [Push.ChatStarted, Push.ChatClosed] as const;

export type Method = "login" | "send_event" | "close_thread";

export interface ChatEvent {
  id: string;
  author_id: string;
  text?: string;
  recipients: "all" | "agents";
}

export interface ChatStarted {
  chat: { id: string; thread: { id: string; events: ChatEvent[] } };
}

/** Tabs of the window; one was named after a push. */
export enum Tab {
  Open = "open",
  Closed = "thread_closed_tab",
}

/** A line of the window, for whoever is logged in. */
export interface Line {
  recipients: string[];
  text: string;
}
