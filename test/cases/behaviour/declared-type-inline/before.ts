const call = (method: string, body: unknown) =>
  fetch(`https://api.livechatinc.com/v3.3/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });
const typed = (payload: { id: string }) => call("transfer_chat", payload);
const loose = <T>(payload: T) => call("transfer_chat", payload);
const open = (payload: Record<string, unknown>) => call("transfer_chat", payload);

export const a = (id: string) => typed({ id });
export const b = (id: string) => loose({ id });
export const c = (id: string) => open({ id });
