const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
const send = (action, payload) => ws.send(JSON.stringify({ action, payload }));
const tokens = [];
let count = 0;

export function start(token, isMobile) {
  const sent = send("change_push_notifications", { firebase_token: token, platform: "ios" });
  if (isMobile) send("change_push_notifications", { firebase_token: token, platform: "ios" });
  isMobile && send("change_push_notifications", { firebase_token: token, platform: "ios" });
  send("change_push_notifications", { firebase_token: tokens.pop(), platform: "ios" });
  send("change_push_notifications", { firebase_token: tokens[count++], platform: "ios" });
  send("change_push_notifications", {
    // The token of the phone.
    firebase_token: token,
    platform: "ios",
  });
  console.log(send("change_push_notifications", { firebase_token: token, platform: "ios" }));
  for (const action of ["change_push_notifications", "logout"]) send(action, { firebase_token: token, platform: "ios" });
  return sent;
}
