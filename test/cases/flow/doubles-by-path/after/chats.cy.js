import "./client.js";

it("lists", () => {
  cy.intercept("POST", "https://api.livechatinc.com/v3.1/agent/action/get_archives", { fixture: "chats.json" });
  cy.intercept({ method: "POST", url: "**/close_thread" }, (req) => req.reply({}));
  cy.intercept("POST", "https://api.livechatinc.com/v3.1/agent/action/close_thread", (req) => {
    expect(req.body.chat_id).to.eq("a");
    req.reply({ body: {} });
  });
});
