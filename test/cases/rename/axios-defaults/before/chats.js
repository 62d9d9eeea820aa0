import axios from "axios";

const desk = axios.create({ baseURL: "https://desk.example" });

export const close = (chat_id) => axios.post("/close_thread", { chat_id });
export const note = (chat_id) => axios.post("https://slack.example/api/close_thread", { chat_id });
export const shut = (chat_id) => desk.post("/close_thread", { chat_id });
