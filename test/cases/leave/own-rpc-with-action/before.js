export const rpc = (action, payload) =>
  fetch("/rpc", { method: "POST", body: JSON.stringify({ action, payload, version: "3.1" }) });

rpc("close_thread", { chat_id: "x" });
rpc("get_archives", { pagination: { page: 1, limit: 25 } });
