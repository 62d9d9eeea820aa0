import axios from "axios";
import ky from "ky";
import { ofetch } from "ofetch";

const base = "https://api.livechatinc.com/v3.6/agent/action";

await axios.post("/deactivate_chat", { id: "PJ0MRSHTDG" }, { baseURL: base });
await ky.post("deactivate_chat", { prefixUrl: base, json: { id: "PJ0MRSHTDG" } });
await ofetch("/deactivate_chat", { baseURL: base, method: "POST", body: { id: "PJ0MRSHTDG" } });
// Another base than that of the client.
const client = axios.create({ baseURL: "https://chat.example.com" });
await client.post("/deactivate_chat", { id: "PJ0MRSHTDG" }, { baseURL: base });
await client.post("/close_thread", { chat_id: "PJ0MRSHTDG" });
