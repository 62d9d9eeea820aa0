import { forget, latest, leave, resume, tell } from "./customer.js";

interface Visit {
  chat_id: string;
  page: string;
}

const summary = await latest();
if (!summary) throw new Error("no chat");
const visits: Visit[] = [{ chat_id: summary.id, page: "/roses" }];
const { thread_id } = await resume(summary.id, "I am back");
await tell(summary.id, { shop: { page: visits[0]?.page ?? "" } });
await forget(summary.id, { shop: ["basket"] });
await leave(summary.id);
console.log(JSON.stringify({ ...visits[0], thread_id, before: summary.last_thread_id }));
