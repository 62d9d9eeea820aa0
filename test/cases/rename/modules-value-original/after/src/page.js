vi.mock("./client.js", async (importOriginal) => {
  const client = await importOriginal();
  client.post("deactivate_chat", { id: "K2" });
  return client;
});
