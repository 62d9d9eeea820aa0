const transfer = (body) =>
  fetch("https://api.livechatinc.com/v3.3/agent/action/transfer_chat", { method: "POST", body });

const chat = { id: "c", force: true, ignore_requester_presence: true };
await transfer(JSON.stringify(chat, ["id", "force"]));

const other = { id: "c", force: true, ignore_requester_presence: true };
await transfer(JSON.stringify(other, (key, value) => (key === "force" ? Boolean(value) : value)));

const third = { id: "c", force: true, ignore_requester_presence: true };
await transfer(JSON.stringify(third, (_, value) => value ?? undefined, 2));
await transfer(JSON.stringify({ id: "d", force: false, ignore_requester_presence: true }, null, 2));
