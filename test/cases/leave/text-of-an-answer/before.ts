interface Hook {
  action?: string;
  payload?: { event?: { type?: string; text?: string } };
}
export async function hook(req: Request) {
  const body: Hook = await req.json();
  if (body.action === "incoming_event") console.log(body.payload?.event?.text);
}
export async function register(url: string) {
  const res = await fetch("https://example.test/hooks", { method: "POST", body: url });
  return JSON.parse(await res.text());
}
