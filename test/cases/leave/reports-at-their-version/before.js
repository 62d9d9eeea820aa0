export const total = (from, to) =>
  axios.post(
    "https://api.livechatinc.com/v3.6/reports/chats/total_chats",
    { filters: { from, to, tags: { values: ["spam"] } } },
    { headers },
  );
