import { http, HttpResponse } from "msw";

export const handlers = [
  http.post("https://api.livechatinc.com/v3.2/customer/action/list_chats", () => HttpResponse.json({ chats_summary: [], total_chats: 0 })),
];
