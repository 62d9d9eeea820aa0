import http2 from "node:http2";

const session = http2.connect("https://api.livechatinc.com");
const stream = session.request({ ":method": "POST", ":path": "/v3.6/agent/action/list_chats" });
let text = "";
stream.on("data", (chunk) => {
  text += chunk;
});
stream.on("end", () => {
  console.log(JSON.parse(text).chats_summary[0].last_thread_summary.order);
});
stream.end("{}");
