vi.mock("./client.js", async (importOriginal) => {
  const client = await importOriginal();
  client.post("close_thread", { chat_id: "K2" });
  return client;
});
