const { ARCHIVES } = require("./endpoints");
const post = require("./post");

const filters = {
  agent_ids: ["anna@shop.example", "ben@shop.example"],
  date_from: "2024-01-01T00:00:00.000000Z",
};

post(ARCHIVES, { filters, pagination: { page: 1, limit: 100 } }, (error, body) => {
  if (error) throw error;
  const rows = body.chats.map(({ id, thread }) => ({
    id,
    timestamp: thread.timestamp,
    tags: thread.tags.length,
  }));
  const report = { rows, pagination: { shown: rows.length, total: body.pagination.total } };
  console.log(JSON.stringify(report));
});
