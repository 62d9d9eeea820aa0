import axios from "axios";

const options = { method: "POST" };
options.url = "https://api.livechatinc.com/v3.1/agent/action/close_thread";
options.data = { chat_id: "PJ0MRSHTDG" };
await axios(options);

const shared = { method: "POST", baseURL: "https://api.livechatinc.com/v3.1/agent/action" };
await axios({ ...shared, url: "/close_thread", data: { chat_id: "PJ0MRSHTDG" } });
