export const charge = (id) =>
  fetch("https://billing.livechatinc.com/v1/direct_charge/livechat", { method: "POST", body: JSON.stringify({ chat_id: id, order: 1 }) });
