import type { Chats } from "./chats";

export class FakeChats implements Chats {
  readonly forced: string[] = [];
  async transfer({ id, force }: { id: string; force?: boolean }) {
    if (force) this.forced.push(id);
  }
}

const chats: Chats = new FakeChats();
await chats.transfer({ id: "c", force: true });
