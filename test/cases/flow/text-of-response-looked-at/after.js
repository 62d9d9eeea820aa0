import https from "node:https";

const request = https.request("https://api.livechatinc.com/v3.6/agent/action/list_chats", (response) => {
  let text = "";
  response.setEncoding("utf8").on("data", (chunk) => (text += chunk));
  response.on("end", () => {
    if (text.includes("error")) process.exitCode = 1;
    console.log(text.length);
  });
});
request.end("{}");
