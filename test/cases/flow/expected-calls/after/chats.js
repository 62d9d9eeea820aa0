import axios from "axios";

const base = "https://api.livechatinc.com/v3.6/agent/action";

export const call = (method, payload) => axios.post(`${base}/${method}`, payload);
export const close = (chat_id) => call("deactivate_chat", { id: chat_id, ignore_requester_presence: true });
export const send = (chat_id, text) =>
  call("send_event", { chat_id, event: { type: "message", text, visibility: "all" } });
