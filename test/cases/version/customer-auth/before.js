import { createAuth } from "@livechat/customer-auth";

createAuth({ licenseId: 1, clientId: "x" }).getToken().then(({ accessToken }) =>
  fetch("https://api.livechatinc.com/v3.1/customer/action/list_chats", {
    method: "POST",
    headers: { Authorization: accessToken },
    body: JSON.stringify({ limit: 10, order: "desc" }),
  }),
);
