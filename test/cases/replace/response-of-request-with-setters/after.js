const request = new RESTMessageV2();
request.setEndpoint("https://api.livechatinc.com/v3.6/agent/action/list_chats");
request.setRequestBody("{}");
const response = request.execute();
for (const chat of JSON.parse(response.getBody()).chats_summary) {
  print(chat.last_thread_summary.order);
}
