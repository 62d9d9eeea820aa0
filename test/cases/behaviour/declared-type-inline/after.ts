const call = (method: string, body: unknown) =>
  fetch(`https://api.livechatinc.com/v3.4/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });
const typed = (payload: { id: string; ignore_requester_presence?: boolean }) => call("transfer_chat", payload);
const loose = <T>(payload: T) => call("transfer_chat", payload);
const open = (payload: Record<string, unknown>) => call("transfer_chat", payload);

export const a = (id: string) => typed({ id, ignore_requester_presence: true });
export const b = (id: string) => loose({ id, ignore_requester_presence: true });
export const c = (id: string) => open({ id, ignore_requester_presence: true });
