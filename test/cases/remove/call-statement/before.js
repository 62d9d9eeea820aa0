const ws = new WebSocket("wss://api.livechatinc.com/v3.4/agent/rtm/ws");
const send = (action, payload) => ws.send(JSON.stringify({ action, payload }));
const request = async (action, payload) => send(action, payload);

export async function start(token, firebase_token) {
  send("login", { token });
  send("change_push_notifications", { firebase_token, platform: "ios" });
  await request("change_push_notifications", {
    firebase_token,
    platform: "android",
  });
  void request("change_push_notifications", { firebase_token: token.firebase, platform: `ios` });
  ws.send(JSON.stringify({ action: "change_push_notifications", payload: { firebase_token, platform: "ios" } }));
}

export const leave = () => request("logout", {});

export function refresh(kind, token) {
  switch (kind) {
    case "push":
      send("change_push_notifications", { firebase_token: token, platform: "ios" });
      break;
  }
}
