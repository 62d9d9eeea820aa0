/** What LiveChat sends us, as far as we look at it. */

export type Recipients = "all" | "agents";

export interface ChatEvent {
  id: string;
  type: "message" | "file" | "system_message" | "rich_message";
  created_at: string;
  author_id?: string;
  text?: string;
  visibility: Recipients;
}

export interface Thread {
  id: string;
  active: boolean;
  created_at: string;
  user_ids: string[];
  events: ChatEvent[];
  tags?: string[];
}

export interface Customer {
  id: string;
  name?: string;
  email?: string;
  visit?: {
    started_at: string;
    geolocation?: { country?: string; city?: string };
  };
}

export interface ArchivedChat {
  id: string;
  thread: Thread;
}

/** A row of our own table: `recipients` are the people who get the digest by mail. */
export interface Digest {
  day: string;
  recipients: string[];
  lines: string[];
}
