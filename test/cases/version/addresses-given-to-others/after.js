const words = (texts) => `https://api.livechatinc.com/v3.3/agent/action/${texts[0]}`;
export const send = () => fetch(words`send_event`, { method: "POST" });
export const of = (method) => `https://api.livechatinc.com/v3.3/agent/action/${method}`;
export function base() {
  return "https://api.livechatinc.com/v3.3/agent/action";
}
export const started = "https://api.livechatinc.com/v3.3/agent/action/start_chat";
export class Addresses {
  static socket = "wss://api.livechatinc.com/v3.3/agent/rtm/ws";
  get list() {
    return "https://api.livechatinc.com/v3.3/agent/action/list_chats";
  }
}
export default { of: (method) => "https://api.livechatinc.com/v3.3/agent/action/" + method };
