interface Event {
  type: string;
  text: string;
  recipients?: string;
}
const post = (api: string, chat_id: string, event: Event) =>
  fetch(`https://api.livechatinc.com/v3.4/${api}/action/send_event`, { method: "POST", body: JSON.stringify({ chat_id, event }) });

export const asAgent = (id: string, text: string) => post("agent", id, { type: "message", text, recipients: "all" });
export const asCustomer = (id: string, text: string) => post("customer", id, { type: "message", text, recipients: "all" });
