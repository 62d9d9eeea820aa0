import axios from "axios";
import got from "got";

const chat = axios.create({ baseURL: "https://api.livechatinc.com/v3.6/agent/action" });
chat.interceptors.request.use((config) => ({ ...config, metadata: { timestamp: Date.now(), order: 1 } }));
chat.interceptors.response.use(
  (response) => {
    console.log(response.config.metadata.timestamp, response.config.metadata.order, response.status);
    return response;
  },
  (error) => Promise.reject(error.response.data.error.message),
);
export const chats = () => chat.post("/list_chats", {});

const own = axios.create({ baseURL: "https://example.com/api" });
own.interceptors.response.use((response) => {
  console.log(response.data.pagination.total, response.data.chats_summary);
  return response.data;
});
own.interceptors.request.use((config) => ({ ...config, data: { chat_id: config.data.chat_id } }));
export const archives = () => own.post("/get_archives", { filters: { date_from: "2020-01-01" } });

export const pages = got.extend({
  prefixUrl: "https://example.com/api",
  hooks: { afterResponse: [(response) => ({ ...response, body: response.body.pagination.total })] },
});
export const page = () => pages.post("get_archives", { json: { pagination: { page: 1 } } });
