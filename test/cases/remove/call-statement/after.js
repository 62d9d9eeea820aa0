const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
const send = (action, payload) => ws.send(JSON.stringify({ action, payload }));
const request = async (action, payload) => send(action, payload);

export async function start(token, firebase_token) {
  send("login", { token });
}

export const leave = () => request("logout", {});

export function refresh(kind, token) {
  switch (kind) {
    case "push":
      break;
  }
}
