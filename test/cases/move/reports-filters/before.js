const base = "https://api.livechatinc.com/v3.3/reports";
export const total = (from, to) => fetch(`${base}/chats/total_chats?from=${from}&to=${to}`, { headers });
export async function seconds(from, to) {
  const { data } = await axios.get(`${base}/chats/agents_chatting_duration`, { headers, params: { from, to } });
  return data.records["2021-01-01"].seconds;
}
