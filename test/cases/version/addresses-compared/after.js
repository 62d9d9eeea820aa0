const url = "https://api.livechatinc.com/v3.6/agent/action/get_chat";
export const chat = (id) => fetch(url, { method: "POST", body: JSON.stringify({ chat_id: id }) });

const allowed = ["https://api.livechatinc.com/v3.6/agent", "https://status.example"];
export const isAllowed = (address) => allowed.some((start) => address.startsWith(start));
export const isChat = (request) => request.url === "https://api.livechatinc.com/v3.6/agent/action/get_chat";
export const isCall = (request) => request.url.includes("/v3.6/agent/action");
export const isSocket = (address) => /\/v3\.5\/agent\/rtm/.test(address);
export const policy = "default-src 'self'; connect-src https://api.livechatinc.com/v3.6/agent/";
export const proxy = { "/v3.6/agent": { target: "https://api.livechatinc.com" } };
export const answers = { "https://api.livechatinc.com/v3.6/agent/action/get_chat": { id: "a" } };

it("asks", async () => {
  await chat("a");
  expect(fetch).toHaveBeenCalledWith("https://api.livechatinc.com/v3.6/agent/action/get_chat", expect.anything());
});
