describe("close_thread", () => {
  it("sends chat_id to /v3.1/agent/action/close_thread", () => undefined);
});
