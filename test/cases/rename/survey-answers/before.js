const url = "https://api.livechatinc.com/v3.3/agent/action/list_archives";

export const answered = (answer) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters: { surveys: [{ type: "pre_chat", answer_id: answer }] }, limit: 9 }) });
