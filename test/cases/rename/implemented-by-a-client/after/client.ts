import type { Chats, Doors } from "./chats";

export class LiveChats implements Chats {
  async transfer(chat: { id: string; ignore_agents_availability?: boolean }) {
    const url = "https://api.livechatinc.com/v3.4/agent/action/transfer_chat";
    await fetch(url, { method: "POST", body: JSON.stringify(chat) });
  }
}

export class SteelDoors implements Doors {
  async open(door: { id: string; force?: boolean }) {
    await fetch("https://doors.example.com/open", { method: "POST", body: JSON.stringify(door) });
  }
}
