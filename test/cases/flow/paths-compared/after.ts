import axios from "axios";

const http = axios.create({ baseURL: "https://api.livechatinc.com/v3.6/agent/action" });
export const archives = () => http.post("/list_archives", { limit: 1 });
export const close = (chat_id: string) => http.post("/deactivate_chat", { id: chat_id }).then(() => undefined);

http.interceptors.request.use((config) => {
  if (config.url === "/get_archives") config.timeout = 60_000;
  return config;
});

export const isSlow = (url: string) => /\/get_archives(\?|$)/.test(url);
export const isFinal = (url: string) => url.endsWith("close_thread");
export function nameOf(request: { url: string }): string {
  switch (request.url) {
    case "/close_thread":
      return "closing";
    default:
      return "";
  }
}
