import type { Api } from "@app/api.js";

interface Summary {
  id: string;
  users: { id: string; type: "agent" | "customer" }[];
}

export class ChatService {
  constructor(private readonly api: Api) {}

  async open(): Promise<Summary[]> {
    const { chats_summary } = await this.api.post<{ chats_summary: Summary[] }>("list_chats", { sort_order: "asc" });
    return chats_summary;
  }

  close(chat_id: string): Promise<void> {
    return this.api.post("deactivate_chat", { chat_id });
  }

  resume(id: string): Promise<{ thread_id: string }> {
    return this.api.post("activate_chat", { chat: { id } });
  }
}
