interface Chats {
  transfer(chat: { id: string; force?: boolean }): Promise<void>;
}

class LiveChats implements Chats {
  async transfer(chat: { id: string; force?: boolean }) {
    const url = "https://api.livechatinc.com/v3.4/agent/action/transfer_chat";
    await fetch(url, { method: "POST", body: JSON.stringify(chat) });
  }
}

class OtherChats implements Chats {
  async transfer(chat: { id: string; force?: boolean }) {
    await fetch("https://chats.example.com/transfer", { method: "POST", body: JSON.stringify(chat) });
  }
}

const all: Chats[] = [new LiveChats(), new OtherChats()];
for (const chats of all) await chats.transfer({ id: "c", force: true });
