import https from "node:https";
import hjson from "hjson";

const request = https.request("https://api.livechatinc.com/v3.2/agent/action/list_chats", (response) => {
  let text = "";
  response.on("data", (chunk) => (text += chunk));
  response.on("end", () => {
    console.log(hjson.parse(text).chats_summary[0].last_thread_summary.order);
  });
});
request.end("{}");
