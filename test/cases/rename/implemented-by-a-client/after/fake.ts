import type { Chats } from "./chats";

export class FakeChats implements Chats {
  readonly forced: string[] = [];
  async transfer({ id, ignore_agents_availability: force }: { id: string; ignore_agents_availability?: boolean }) {
    if (force) this.forced.push(id);
  }
}

const chats: Chats = new FakeChats();
await chats.transfer({ id: "c", ignore_agents_availability: true });
