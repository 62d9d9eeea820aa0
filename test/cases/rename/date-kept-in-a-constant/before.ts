const DAY = "2020-01-31";
const url = "https://api.livechatinc.com/v3.1/agent/action/get_archives";
const call = (filters: object) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters, pagination: { limit: 5 } }) });

call({ date_from: DAY, date_to: DAY });
call({ date_from: "2020-01-31" as string, date_to: ("2020-02-01") });
