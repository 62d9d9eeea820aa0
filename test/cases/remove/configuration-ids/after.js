export const organization = (license_id) =>
  axios.get("https://api.livechatinc.com/v3.5/configuration/action/get_organization_id", { params: { license_id } });
