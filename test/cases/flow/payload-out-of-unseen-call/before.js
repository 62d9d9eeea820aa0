const post = (body) => fetch("https://api.livechatinc.com/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify(body) });
export function a(id) { const jobs = []; jobs.splice(0, 0, { chat_id: id }); for (const job of jobs) post(job); }
export function b(id) { for (const job of Array.of({ chat_id: id })) post(job); }
export function c(ids) { for (const job of ids.flatMap((id) => [{ chat_id: id }])) post(job); }
export function d(id) { post(JSON.parse(JSON.stringify({ chat_id: id }))); }
export function e(id) { const jobs = new Array(3).fill({ chat_id: id }); post(jobs.at(-1)); }
export function f(ids) { for (const job of Array.from(ids, (id) => ({ chat_id: id }))) post(job); }
export async function g(id) { post(await Promise.race([{ chat_id: id }])); }
export function h(id) { for (const job of Object.values({ one: { chat_id: id } })) post(job); }
export function i(id) { const jobs = [{ chat_id: id }].toReversed(); post(jobs[0]); }
export function j(id) { for (const job of [{ chat_id: id }].flat()) post(job); }
export function k(id) { for (const job of [[{ chat_id: id }]].flat()) post(job); }
export function l(id) { post(structuredClone({ chat_id: id })); }
