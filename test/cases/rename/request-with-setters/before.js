// A request that is told its address, its body and then to run, each by a call of its own.
const BASE = "https://api.livechatinc.com/v3.1/agent/action/";

function call(method, body) {
  const request = new RESTMessageV2();
  request.setEndpoint(BASE + method);
  request.setHttpMethod("POST");
  request.setRequestBody(JSON.stringify(body));
  const response = request.execute();
  return JSON.parse(response.getBody());
}

call("close_thread", { chat_id: "PJ0MRSHTDG" });
