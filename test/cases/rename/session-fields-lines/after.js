const url = "https://api.livechatinc.com/v3.2/agent/action/create_customer";

export const create = (name, plan) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify({
      name,
      session_fields: [
        // what was bought
        { plan },
        { "seats": "4" }, // at least
      ],
    }),
  });
