export const close = (api) =>
  api.post("close_thread", { chat_id: "K2" });
