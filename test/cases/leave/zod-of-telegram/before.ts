import { z } from "zod";

export const update = z.object({ message: z.object({ chat_id: z.number(), recipients: z.array(z.string()) }) });
export const chatOf = (body: unknown) => update.parse(body).message.chat_id;
