interface Ask { filters?: { active?: boolean | null; agent_ids?: string[] } }
const call = (name: string, body: unknown) => fetch(`https://api.livechatinc.com/v3.6/agent/action/${name}`, { method: "POST", body: JSON.stringify(body) });
export const list = (ask: Ask) => call("list_chats", ask);
export const run = (flag: boolean) => list({ filters: { active: flag ? null : false } });
const spare: Ask = { filters: { active: false } };
const other: Ask = { filters: { active: null } };
const third = (flag: boolean): Ask => ({ filters: { active: flag ? null : false } });
export const keep = [spare, other, third];
