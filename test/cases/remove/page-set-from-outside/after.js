class Pager {
  page = 1;
  get() {
    return fetch("https://api.livechatinc.com/v3.2/agent/action/list_archives", { method: "POST", body: JSON.stringify({ pagination: { page: this.page }, limit: 25 }) });
  }
}
const pager = new Pager();
for (const page of pages()) {
  pager.page = page;
  await pager.get();
}
