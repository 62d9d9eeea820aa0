export const catalogue = [
  { name: "close_thread", url: "https://api.livechatinc.com/v3.1/agent/action/close_thread", params: ["chat_id"] },
  { name: "get_archives", url: "https://api.livechatinc.com/v3.1/agent/action/get_archives", params: ["pagination"] },
];
export const render = () => catalogue.map(({ name, params }) => `<li>${name}(${params.join(", ")})</li>`);
