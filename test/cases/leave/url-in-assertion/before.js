test("builds the URL", () => {
  expect(buildUrl("close_thread")).toEqual("https://api.livechatinc.com/v3.1/agent/action/close_thread");
  assert.equal(buildUrl("get_archives"), "https://api.livechatinc.com/v3.1/agent/action/get_archives");
});
