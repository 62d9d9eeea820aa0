import axios from "axios";
import request from "superagent";

const baseURL = "https://api.livechatinc.com/v3.6/customer/action";

const api = axios.create({ baseURL, params: { organization_id: ORGANIZATION } });
export const start = () => api.post("/start_chat", { chat: {} });
export const customer = () => request.post(`${baseURL}/get_customer`).query({ organization_id: ORGANIZATION }).send({});

const shop = axios.create({ baseURL: "https://shop.example", params: { license_id: LICENSE } });
shop.interceptors.request.use((config) => ({ ...config, params: { license_id: LICENSE } }));
export const order = () => shop.post("/start_chat", { chat: {} });
export const orders = () => request.post("https://shop.example/list_chats").query({ license_id: LICENSE }).send({});

const url = new URL("https://shop.example/get_customer");
url.search = `license_id=${LICENSE}`;
export const buyer = () => fetch(url.href);
