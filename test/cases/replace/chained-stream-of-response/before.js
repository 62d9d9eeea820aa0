import https from "node:https";

const options = { hostname: "api.livechatinc.com", path: "/v3.2/agent/action/list_archives", method: "POST" };
const request = https.request(options, (response) => {
  let text = "";
  response
    .setEncoding("utf8")
    .on("data", (chunk) => (text += chunk))
    .on("end", () => {
      for (const chat of JSON.parse(text).chats) {
        console.log(chat.thread.order);
      }
    });
});
request.end(JSON.stringify({ filters: {} }));
