export namespace lc {
  export interface Ask {
    chat_id: string;
  }
  export const follow = (ask: Ask) => fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify(ask) });
}
