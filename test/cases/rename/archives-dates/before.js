const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";

export const today = () =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      filters: { date_from: "2020-06-18T00:00:00.000000Z", date_to: new Date().toISOString() },
      pagination: { limit: 25 },
    }),
  });
