import axios, { type AxiosInstance } from "axios";

export const createClient = (): AxiosInstance =>
  axios.create({ baseURL: "https://api.livechatinc.com/v3.1/agent/action" });
