import axios from "axios";
import camelcaseKeys from "camelcase-keys";

const camel = axios.create({
  baseURL: "https://api.livechatinc.com/v3.3/agent/action",
  transformResponse: [(text) => camelcaseKeys(JSON.parse(text), { deep: true })],
});
const plain = axios.create({
  baseURL: "https://api.livechatinc.com/v3.3/agent/action",
  transformResponse: [(text) => JSON.parse(text)],
});

export const own = () => camel.post("/list_archives", { limit: 5 }).then(({ data }) => data.chats.length);
export const all = () => plain.post("/list_archives", { limit: 5 }).then(({ data }) => data.chats.length);
