import { audit, queue } from "./storage.js";

export async function tell(request: any): Promise<boolean> {
  const row = await audit.findOne({ id: request.params.id });
  if (row.action === "incoming_chat_thread") console.log(row.payload.recipients);
  const job = await queue.take(request.id);
  return job.action === "thread_closed";
}

function last(list: readonly any[]): any {
  return audit.newest(list);
}
export const isClosed = (request: any): boolean => last(request.list).action === "thread_closed";
