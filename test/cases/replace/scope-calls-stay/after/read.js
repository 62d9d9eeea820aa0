export const read = (chat_id) =>
  ["v3.2", "v3.3"].map((version) =>
    fetch(`https://api.livechatinc.com/${version}/agent/action/get_chat`, {
      method: "POST",
      body: JSON.stringify({ chat_id }),
    }),
  );
