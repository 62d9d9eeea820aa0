import axios from "axios";

const base = "https://api.livechatinc.com/v3.1/agent/action";

export const call = (method, payload) => axios.post(`${base}/${method}`, payload);
export const close = (chat_id) => call("close_thread", { chat_id });
export const send = (chat_id, text) =>
  call("send_event", { chat_id, event: { type: "message", text, recipients: "all" } });
