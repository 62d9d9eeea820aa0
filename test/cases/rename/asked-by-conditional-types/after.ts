interface Event {
  id: string;
  visibility: "all" | "agents";
}
interface Mail {
  recipients: string[];
}
type ReadersOf<T> = T extends { visibility: infer R } ? R : never;
type AddressesOf<T> = T extends { subject?: string; recipients: infer R } ? R : never;

const url = "https://api.livechatinc.com/v3.4/agent/action/list_threads";
const response = await fetch(url, { method: "POST", body: JSON.stringify({ chat_id: "c" }) });
const { threads } = (await response.json()) as { threads: { events: Event[] }[] };
const readers: ReadersOf<Event> = threads[0]!.events[0]!.visibility;
const mail: Mail = { recipients: ["a@b.c"] };
const addresses: AddressesOf<Mail> = mail.recipients;
console.log(readers, addresses);
