const BASE = "https://api.livechatinc.com/v3.4";
const ORGANIZATION = "organization_id=org-1";

export async function call(path, payload) {
  const response = await fetch(`${BASE}/${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${path}: ${body.error.message}`);
  return body;
}

export const agent = (action, payload) => call(`agent/action/${action}`, payload);
export const customer = (action, payload) => call(`customer/action/${action}?${ORGANIZATION}`, payload);
export const configuration = (action, payload) => call(`configuration/action/${action}`, payload);
export const reports = (name, payload) => call(`reports/${name}`, payload);
