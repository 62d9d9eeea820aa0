const url = "https://api.livechatinc.com/v3.2/agent/action/follow_chat";

export class Following {
  constructor(chat_id, table) {
    this.row = { chat_id };
    this.table = table;
  }

  start() {
    return fetch(url, { method: "POST", body: JSON.stringify(this.row) });
  }

  keep() {
    return this.table.insert(this.row);
  }
}
