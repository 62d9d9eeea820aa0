export const ACTIONS = {
  list: "list_group_properties",
  set: "update_group_properties",
  clear: "delete_group_properties",
  license: "list_license_properties",
};

export async function configure(action, payload) {
  const response = await fetch("https://api.livechatinc.com/v3.2/configuration/action/" + action, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.LIVECHAT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  if (!response.ok) throw new Error(`${action}: ${(await response.json()).error.message}`);
  return response.json();
}
