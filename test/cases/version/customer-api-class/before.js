class CustomerClient {
  constructor() {
    this.base = "https://api.livechatinc.com/v3.1/customer/action/";
  }
  call(action, payload) {
    return fetch(this.base + action, { method: "POST", body: JSON.stringify(payload) });
  }
  close(chat_id) {
    return this.call("close_thread", { chat_id });
  }
  archives() {
    return this.call("get_archives", { filters: { agent_ids: ["a"] }, pagination: { page: 1 } });
  }
}
module.exports = CustomerClient;
