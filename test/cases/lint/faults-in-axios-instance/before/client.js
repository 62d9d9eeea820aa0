import axios from "axios";
export const lc = axios.create({ baseURL: "https://api.livechatinc.com/v3.6", headers: { Authorization: "Basic x" } });
