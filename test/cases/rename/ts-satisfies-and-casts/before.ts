interface Payload {
  [key: string]: unknown;
}
const url = "https://api.livechatinc.com/v3.3/agent/action/transfer_chat";

export const transfer = (id: string) => {
  const payload = <Payload>{ id, force: true, ignore_requester_presence: false } as Payload satisfies Payload;
  return fetch(url!, { method: "POST", body: JSON.stringify(payload!) });
};
