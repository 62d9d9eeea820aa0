function byAgents(ids) {
  const filters = { date_from: "2024-03-01T00:00:00.000000Z" };
  filters.agent_ids = ids;
  return filters;
}

const byAnswer = (answer) => ({ surveys: [{ type: "post_chat", answer_id: answer }] });

module.exports = { byAgents, byAnswer };
