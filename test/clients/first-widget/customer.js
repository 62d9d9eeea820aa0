const ADDRESS = "https://api.livechatinc.com/v3.1/customer/action";

export class Customer {
  constructor(license) {
    this.license = license;
  }

  async ask(action, payload = {}) {
    const response = await fetch(`${ADDRESS}/${action}?license_id=${this.license}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
      body: JSON.stringify(payload),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(body.error.message);
    return body;
  }

  chats(limit) {
    return this.ask("get_chats_summary", { limit });
  }

  label(chat_id, thread_id, properties) {
    return this.ask("update_chat_thread_properties", { chat_id, thread_id, properties });
  }

  remember(fields) {
    return this.ask("set_customer_fields", { fields });
  }

  look(url) {
    return this.ask("get_url_details", { url });
  }

  close(chat_id) {
    return this.ask("close_thread", { chat_id });
  }
}
