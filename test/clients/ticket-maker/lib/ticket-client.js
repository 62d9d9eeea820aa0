import { LiveChatClient } from "./client.js";

export class TicketClient extends LiveChatClient {
  tickets = [];

  async open(text) {
    const { chat_id, thread_id } = await this.start([{ type: "message", text, recipients: "all" }]);
    await this.tag(chat_id, thread_id, "ticket");
    this.tickets.push({ chat_id, state: "open" });
    return chat_id;
  }

  async close_thread(chat_id) {
    const closed = await super.close_thread(chat_id);
    for (const ticket of this.tickets) if (ticket.chat_id === closed.chat_id) ticket.state = "closed";
    return closed;
  }

  again(id) {
    return this.request("activate_chat", { chat: { id } });
  }
}
