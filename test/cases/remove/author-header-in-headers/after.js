const headers = new Headers([["X-Author-Id", process.env.BOT]]);
const AUTHOR = "X-Author-Id";
class Client {
  extra = { [AUTHOR]: process.env.BOT };
  list() {
    headers.append("X-Author-Id", process.env.BOT);
    return fetch("https://api.livechatinc.com/v3.6/agent/action/list_chats", { method: "POST", headers, body: "{}" });
  }
}
export const client = new Client();
const old = new XMLHttpRequest();
old.open("POST", "https://api.livechatinc.com/v3.6/agent/action/list_chats");
old.setRequestHeader("X-Author-Id", process.env.BOT);
old.send("{}");
