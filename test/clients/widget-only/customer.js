const URL = "https://api.livechatinc.com/v3.2/customer/action";

export const act = async (action, payload) => {
  const response = await fetch(`${URL}/${action}?organization_id=org-1`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  return response.json();
};
