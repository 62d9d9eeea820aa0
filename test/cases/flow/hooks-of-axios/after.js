import axios from "axios";
import camelCaseKeys from "camelcase-keys";

const http = axios.create({ baseURL: "https://api.livechatinc.com/v3.6/agent/action" });
http.interceptors.request.use((config) => {
  if (config.data.filters) console.log(config.data.filters.agent_ids);
  config.data = { ...config.data, limit: 10 };
  return config;
});
http.interceptors.response.use((response) => {
  if (response.data.chats_summary) console.log(response.data.chats_summary.map((chat) => chat.order));
  return response.data;
});
export const total = async () => {
  const { pagination } = await http.post("/list_archives", { filters: { agents: { values: ["a"] } } });
  return pagination.total;
};
export const count = () => http.post("/list_chats", {}).then((body) => body.chats_summary.length);

const camel = axios.create({
  baseURL: "https://api.livechatinc.com/v3.6/agent/action",
  transformResponse: [...axios.defaults.transformResponse, (data) => camelCaseKeys(data, { deep: true })],
});
export const page = () => camel.post("/list_archives", {}).then(({ data }) => data.pageNumber);

axios.defaults.transformResponse = [
  (text) => {
    const data = JSON.parse(text);
    if (data.threads_summary) data.threads_summary = data.threads_summary.map((one) => ({ ...one, n: one.events_count }));
    return data;
  },
];
export const counts = (chat_id) =>
  axios
    .post("https://api.livechatinc.com/v3.6/agent/action/get_chat_threads_summary", { chat_id, limit: 5 })
    .then(({ data }) => data.threads_summary.map(({ n }) => n));
