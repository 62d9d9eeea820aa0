export const surveys = (from, to) =>
  axios.post("https://api.livechatinc.com/v3.5/reports/chats/surveys", { filters: { from, to } }, { headers });
