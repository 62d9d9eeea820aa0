const request = new RESTMessageV2();
request.setEndpoint("https://api.livechatinc.com/v3.1/agent/action/get_chats_summary");
request.setRequestBody("{}");
const response = request.execute();
for (const chat of JSON.parse(response.getBody()).chats_summary) {
  print(chat.last_thread_summary.order);
}
