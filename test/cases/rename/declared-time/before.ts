interface Thread {
  id: string;
  timestamp: number;
}
interface Chat {
  id: string;
  thread?: Thread;
}
interface Reading {
  timestamp: number;
}

export async function starts(readings: Reading[]): Promise<number[]> {
  const response = await fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const { chats } = (await response.json()) as { chats: Chat[] };
  return [...chats.map((chat) => chat.thread.timestamp), ...readings.map((reading) => reading.timestamp)];
}
