const URL = "https://api.livechatinc.com/v3.2/customer/action";
// The tenant is named by another parameter, with another value, from 3.4 on.
const TENANT = /\/v3\.[0-3]\b/.test(URL) ? "license_id=100" : "organization_id=org-1";

export const act = async (action, payload) => {
  const response = await fetch(`${URL}/${action}?${TENANT}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  return response.json();
};
