const configure = (method, body) =>
  axios.post(`https://api.livechatinc.com/v3.5/configuration/action/${method}`, body, { headers });

await configure("batch_create_agents", { requests: [{ id: "a@b.example", name: "A", avatar: "a.png" }] });

await configure("batch_update_agents", { requests: agents.map(({ id, image }) => ({ id, avatar: image })) });

const requests = [];
for (const { id, name } of agents) requests.push({ id, name });
await configure("batch_update_agents", { requests });

const suspended = agents.map(({ id, image }) => ({ id, avatar: image }));
await configure("batch_suspend_agents", { requests: agents.map(({ id }) => ({ id })) });
show(suspended);
