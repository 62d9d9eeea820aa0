const post = (method, body) => fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, { method: "POST", body: JSON.stringify(body) });

export const ip = (id) =>
  post("get_customer", { id })
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error("no"))))
    .then(({ name, visit = {} }) => `${name} ${visit.ip}`)
    .catch(() => undefined);
