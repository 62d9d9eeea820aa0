import axios from "axios";
import { HOOKS } from "./hooks";

const configuration = axios.create({ baseURL: "https://api.livechatinc.com/v3.1/configuration/action" });

const configure = (method: string, payload: object) => configuration.post("/" + method, payload);

export const setUp = () => Promise.all(HOOKS.map((action) => configure("register_webhook", { action, url: "https://bot.example/hooks" })));
export const mine = () => configure("list_webhooks", {});
