import axios from "axios";
import ky from "ky";
import { ofetch } from "ofetch";

const base = "https://api.livechatinc.com/v3.1/agent/action";

await axios.post("/close_thread", { chat_id: "PJ0MRSHTDG" }, { baseURL: base });
await ky.post("close_thread", { prefixUrl: base, json: { chat_id: "PJ0MRSHTDG" } });
await ofetch("/close_thread", { baseURL: base, method: "POST", body: { chat_id: "PJ0MRSHTDG" } });
// Another base than that of the client.
const client = axios.create({ baseURL: "https://chat.example.com" });
await client.post("/close_thread", { chat_id: "PJ0MRSHTDG" }, { baseURL: base });
await client.post("/close_thread", { chat_id: "PJ0MRSHTDG" });
