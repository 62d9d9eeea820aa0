class Pager {
  page = 1;
  next() {
    this.page++;
    return fetch("https://api.livechatinc.com/v3.1/agent/action/get_archives", { method: "POST", body: JSON.stringify({ pagination: { page: this.page, limit: 25 } }) });
  }
}
