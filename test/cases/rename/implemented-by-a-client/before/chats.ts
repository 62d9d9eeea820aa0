export interface Chats {
  transfer(chat: { id: string; force?: boolean }): Promise<void>;
}

export interface Doors {
  open(door: { id: string; force?: boolean }): Promise<void>;
}
