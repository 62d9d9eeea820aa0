interface Ask { filters?: { include_active?: boolean; agent_ids?: string[] } }
const call = (name: string, body: unknown) => fetch(`https://api.livechatinc.com/v3.5/agent/action/${name}`, { method: "POST", body: JSON.stringify(body) });
export const list = (ask: Ask) => call("list_chats", ask);
export const run = (flag: boolean) => list({ filters: { include_active: flag } });
const spare: Ask = { filters: { include_active: false } };
const other: Ask = { filters: { include_active: true } };
const third = (flag: boolean): Ask => ({ filters: { include_active: flag } });
export const keep = [spare, other, third];
