const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";

export const today = () =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      filters: { from: "2020-06-18T00:00:00.000000Z", to: new Date().toISOString() },
      limit: 25,
    }),
  });
