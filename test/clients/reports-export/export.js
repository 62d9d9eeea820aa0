import { report } from "./reports.js";

const COLUMNS = { "chats/total_chats": "total", "chats/duration": "agents_chatting_duration", "chats/ratings": "good" };
const filters = { from: "2026-01-01T00:00:00Z", to: "2026-01-31T23:59:59Z", groups: { values: [1] } };

async function* rows() {
  for (const [name, column] of Object.entries(COLUMNS)) {
    const { records } = await report(name, filters);
    for (const [day, record] of Object.entries(records)) yield [name, day, record[column]].join(";");
  }
}

const lines = [];
for await (const row of rows()) lines.push(row);
console.log(JSON.stringify({ filters: Object.keys(filters).length, lines }));
