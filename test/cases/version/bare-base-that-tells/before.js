import axios from "axios";
import { config } from "./config";

const http = axios.create({ baseURL: config.livechat.url });

export const say = (chat_id, text) => http.post("/send_event", { chat_id, event: { type: "message", text, recipients: "all" } });
