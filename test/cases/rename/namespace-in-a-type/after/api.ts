export namespace lc {
  export interface Ask {
    id: string;
  }
  export const follow = (ask: Ask) => fetch("https://api.livechatinc.com/v3.3/agent/action/follow_chat", { method: "POST", body: JSON.stringify(ask) });
}
