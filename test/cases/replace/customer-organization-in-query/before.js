const call = (action, payload) =>
  fetch(`https://api.livechatinc.com/v3.3/customer/action/${action}?license_id=${LICENSE}`, {
    method: "POST",
    body: JSON.stringify(payload),
  });
export const chats = () => call("list_chats", {});

export const socket = new WebSocket(`wss://api.livechatinc.com/v3.3/customer/rtm/ws?license_id=${LICENSE}`);
