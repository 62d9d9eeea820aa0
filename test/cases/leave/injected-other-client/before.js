import axios from "axios";

const desk = axios.create({ baseURL: "https://desk.example/api" });
const close = (client, chat_id) => client.post("/close_thread", { chat_id });
const send = (client, method, chat_id) => client.post(`/${method}`, { chat_id });

await close(desk, "1");
await send(desk, "close_thread", "1");
