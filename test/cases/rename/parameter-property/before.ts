class View {
  constructor(
    private customer: any,
    readonly title = "",
  ) {
    console.log(customer.last_visit.ip);
  }
  show() {
    return this.customer.last_visit;
  }
}

class Row {
  constructor(private customer: any) {
    console.log(customer.last_visit);
  }
  show() {
    return this.customer.last_visit;
  }
}

const url = "https://api.livechatinc.com/v3.5/agent/action/get_customer";
const response = await fetch(url, { method: "POST", body: JSON.stringify({ id: "c" }) });
new View(await response.json()).show();
new Row({ last_visit: "yesterday" }).show();
