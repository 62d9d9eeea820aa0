export namespace lc {
  export const base = "https://api.livechatinc.com/v3.2/agent/action";
}
export namespace lc {
  export function call(name: string, payload: object) {
    return fetch(base + "/" + name, { method: "POST", body: JSON.stringify(payload) });
  }
}
