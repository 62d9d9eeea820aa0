const DAY = "2020-01-31";
const url = "https://api.livechatinc.com/v3.2/agent/action/list_archives";
const call = (filters: object) =>
  fetch(url, { method: "POST", body: JSON.stringify({ filters, limit: 5 }) });

call({ from: new Date(DAY).toISOString(), date_to: DAY });
call({ from: "2020-01-31T00:00:00.000000Z" as string, to: ("2020-02-01T23:59:59.999999Z") });
