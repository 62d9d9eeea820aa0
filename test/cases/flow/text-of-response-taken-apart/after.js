import https from "node:https";

const request = https.request("https://api.livechatinc.com/v3.6/agent/action/list_chats", (response) => {
  const chunks = [];
  response.on("data", (chunk) => chunks.push(chunk));
  response.on("end", () => {
    const text = Buffer.concat(chunks).toString();
    console.log(text.length, text.match(/"order":(\d+)/)[1]);
  });
});
request.end("{}");
