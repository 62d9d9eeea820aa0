export const close = (chat_id) =>
  fetch(`https://api.livechatinc.com/v3.1/customer/action/close_thread?license_id=${LICENSE}`, {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
