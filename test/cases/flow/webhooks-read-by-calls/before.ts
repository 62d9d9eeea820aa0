import { Hono } from "hono";
import Joi from "joi";
import { z } from "zod";

export const nuxt = defineEventHandler(async (event) => {
  const { action, payload } = await readBody(event);
  if (action === "incoming_chat_thread") console.log(payload.chat.id);
});

const app = new Hono();
app.post("/hooks", async (c) => {
  const { action } = c.req.valid("json") as any;
  return c.json({ isClosed: action === "incoming_chat_thread" });
});

const Hook = z.object({ action: z.string(), payload: z.any() });
export async function POST(request: Request): Promise<Response> {
  const hook = Hook.parse(await request.json());
  if (hook.action === "incoming_chat_thread") console.log(hook.payload.chat.id);
  return new Response();
}

const schema = Joi.object({ action: Joi.string(), payload: Joi.any() });
export function handler(event: any): boolean {
  const { value } = schema.validate(JSON.parse(event.body));
  return value.action === "incoming_chat_thread";
}

function checked(request: any): any {
  if (request.body.secret_key !== process.env["SECRET"]) throw new Error("not from them");
  return request.body;
}
export function express(request: any, response: any): void {
  const hook = checked(request);
  if (hook.action === "incoming_chat_thread") console.log(hook.payload.chat.id);
  response.end();
}
