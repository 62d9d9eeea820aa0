import axios from "axios";

const options = { method: "POST" };
options.url = "https://api.livechatinc.com/v3.6/agent/action/deactivate_chat";
options.data = { id: "PJ0MRSHTDG" };
await axios(options);

const shared = { method: "POST", baseURL: "https://api.livechatinc.com/v3.6/agent/action" };
await axios({ ...shared, url: "/deactivate_chat", data: { id: "PJ0MRSHTDG" } });
