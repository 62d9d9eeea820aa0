const url = "https://api.livechatinc.com/v3.1/reports/chats/total_chats";

export const totals = (from, to) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({ distribution: "day", filters: { from, to, agents: { values: ["a"] }, agent_ids: ["b"] } }),
  });
