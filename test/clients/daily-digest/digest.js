import * as api from "./api/index.js";

const digest = { recipients: ["boss@shop.example"], visibility: "private", lines: [] };

const { chats_summary: closed } = await api.chats.closed();
for (const { id } of closed) {
  const { threads } = await api.chats.threads(id);
  for (const { events, tags = [] } of threads) {
    const loud = events.filter(({ recipients }) => recipients === "all").length;
    digest.lines.push(`${id}: ${events.length} events, ${loud} for all, ${tags.join("+") || "no tags"}`);
  }
}

const everything = await api.chats.open();
const [mine] = everything.chats_summary.filter(({ users }) => users.some((user) => user.id === "anna@shop.example"));
digest.lines.push(await api.chats.remark(mine.id, "In the digest"));
await api.request("tag_thread", { chat_id: mine.id, thread_id: mine.last_thread_summary.id, tag: "digest" });
console.log(JSON.stringify(digest));
