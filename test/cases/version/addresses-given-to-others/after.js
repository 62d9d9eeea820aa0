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

const settings = { url: "https://api.livechatinc.com/v3.3/agent/action/" };
const client = {
  __proto__: settings,
  post(method) {
    return fetch(this.url + method, { method: "POST" });
  },
};
client.post("list_chats");

const made = Object.create({
  post(method) {
    return fetch(this.base + method, { method: "POST" });
  },
});
made.base = "https://api.livechatinc.com/v3.3/agent/action/";
made.post("list_chats");
