export namespace lc.web {
  export function call(name: string, payload: object) {
    return fetch("https://api.livechatinc.com/v3.3/agent/action/" + name, { method: "POST", body: JSON.stringify(payload) });
  }
}
