export class Chat {
  chat_id = "";
  recipients = "all";
  static close_thread = "close_thread";

  get last_visit() {
    return { ip: "127.0.0.1", chat_id: this.chat_id };
  }

  close_thread() {
    return { chat_id: this.chat_id, recipients: this.recipients };
  }
}
