type Method = "close_thread" | "ban_customer";
type Payload<M> = M extends "close_thread" ? { chat_id: string } : { customer_id: string; ban: { days: number } };

type Job = "close_thread" | "spin";
type Needle<J> = J extends "close_thread" ? { width: number } : undefined;

export async function call<M extends Method>(method: M, payload: Payload<M>) {
  const url = `https://api.livechatinc.com/v3.1/agent/action/${method}`;
  await fetch(url, { method: "POST", body: JSON.stringify(payload) });
}
export const sew = <J extends Job>(job: J, needle: Needle<J>) => console.log(job, needle);

await call("close_thread", { chat_id: "c" });
sew("close_thread", { width: 2 });
