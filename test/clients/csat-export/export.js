import { archives } from "./archives.js";
import { filters } from "./config.js";

const options = { agents: ["ben@shop.example"], since: "2024-01-01T00:00:00.000000Z", kinds: true };

for await (const { id, thread } of archives(options)) {
  const shown = thread.events.filter((event) => !filters.events.types.includes(event.type));
  console.log(
    JSON.stringify({
      id,
      at: thread.created_at,
      lines: shown.map(({ text, recipients: to }) => `${to}: ${text}`),
      score: thread.properties.rating?.score,
    }),
  );
}
