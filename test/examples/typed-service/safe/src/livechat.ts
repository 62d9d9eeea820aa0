import axios, { type AxiosInstance } from "axios";
import type { ArchivedChat, Customer, Recipients } from "./types.js";

interface ArchivePage {
  chats: ArchivedChat[];
  found_chats: number;
  next_page_id?: string;
}

interface SearchOptions {
  agents: string[];
  onlyMessages: boolean;
}

export class LiveChat {
  private readonly http: AxiosInstance;

  constructor(token: string) {
    this.http = axios.create({
      baseURL: "https://api.livechatinc.com/v3.6/agent/action",
      headers: { Authorization: `Bearer ${token}` },
    });
  }

  /** All chats closed by these people since a moment, page by page. */
  async *closedSince(from: string, { agents, onlyMessages }: SearchOptions): AsyncGenerator<ArchivedChat> {
    let page_id: string | undefined;
    do {
      const filters = {
        from,
        agents: { values: agents },
        ...(onlyMessages && { event_types: { values: ["message"] } }),
      };
      const { data } = await this.http.post<ArchivePage>(
        "/list_archives",
        page_id ? { page_id } : { filters, limit: 100 },
      );
      yield* data.chats;
      page_id = data.next_page_id;
    } while (page_id);
  }

  async customer(id: string): Promise<Customer> {
    const { data } = await this.http.post<Customer>("/get_customer", { id });
    return data;
  }

  async remark(chat_id: string, text: string, recipients: Recipients = "agents"): Promise<string> {
    const event = { type: "message", text, visibility: recipients };
    // TODO(chatshift): The sender of an event… [explain agent-chat/3.4/send-event-needs-chat-user]
    const { data } = await this.http.post<{ event_id: string }>("/send_event", { chat_id, event });
    return data.event_id;
  }

  async hand(id: string, groupId: number, { evenIfAway = false } = {}): Promise<void> {
    // TODO(chatshift): The requester of… [explain agent-chat/3.4/requester-presence-required]
    await this.http.post("/transfer_chat", {
      id,
      target: { type: "group", ids: [groupId] },
      ignore_agents_availability: evenIfAway,
    });
  }

  async share(id: string, groupId: number): Promise<void> {
    // TODO(chatshift): `grant_chat_access` was… [explain agent-chat/3.4/grant-chat-access-removed]
    await this.http.post("/grant_chat_access", { id, access: { type: "group", id: groupId } });
  }
}
