export const close = (chat_id) =>
  fetch(`https://api.livechatinc.com/v3.0/customer/action/close_thread?license_id=${LICENSE}`, {
    method: "POST",
    body: JSON.stringify({ payload: { chat_id } }),
  });
