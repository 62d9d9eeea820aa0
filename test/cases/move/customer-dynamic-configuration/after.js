export async function config() {
  const { data } = await axios.get("https://api.livechatinc.com/v3.6/customer/action/get_dynamic_configuration", {
    params: { organization_id: ORGANIZATION, group_id: 0 },
  });
  return [data.livechat.config_version, data.livechat.language];
}
