interface Payload {
  [key: string]: unknown;
}
const url = "https://api.livechatinc.com/v3.4/agent/action/transfer_chat";

export const transfer = (id: string) => {
  const payload = <Payload>{ id, ignore_agents_availability: true, ignore_requester_presence: false } as Payload satisfies Payload;
  return fetch(url!, { method: "POST", body: JSON.stringify(payload!) });
};
