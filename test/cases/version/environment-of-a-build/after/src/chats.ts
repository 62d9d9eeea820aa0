import { environment } from "./environments/environment";

const url = `${environment.livechat.url}/agent/action`;

export const deactivate = (http: { post(url: string, body: object): void }, chat_id: string) =>
  http.post(`${url}/deactivate_chat`, { id: chat_id });
