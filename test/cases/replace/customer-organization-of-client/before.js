import axios from "axios";
import got from "got";
import ky from "ky";

const baseURL = "https://api.livechatinc.com/v3.3/customer/action";

const made = axios.create({ baseURL, params: { license_id: LICENSE } });
export const start = () => made.post("/start_chat", { chat: {} });

const later = axios.create({ baseURL });
later.defaults.params = { license_id: LICENSE };
export const resume = (id) => later.post("/resume_chat", { chat: { id } });

const hooked = axios.create({ baseURL });
hooked.interceptors.request.use((config) => {
  config.params = { ...config.params, license_id: LICENSE };
  return config;
});
export const customer = () => hooked.post("/get_customer", {});

const replaced = axios.create({ baseURL });
replaced.interceptors.request.use((config) => ({ ...config, params: { license_id: LICENSE } }));
export const form = (type) => replaced.post("/get_form", { group_id: 0, type });

const extended = ky.extend({ prefixUrl: baseURL, searchParams: { license_id: LICENSE } });
export const chats = () => extended.post("list_chats", { json: {} });

const texts = got.extend({ prefixUrl: baseURL, searchParams: "license_id=1" });
export const threads = (chat_id) => texts.post("list_threads", { json: { chat_id } });
