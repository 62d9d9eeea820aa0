const BASE = "https://api.livechatinc.com/v3.5/customer/action";

async function get(action, query) {
  const parameters = new URLSearchParams({ organization_id: "org-1", ...query });
  const response = await fetch(`${BASE}/${action}?${parameters}`);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error.message);
  return body;
}

const page = { url: "https://shop.example/", language: "pl", group_id: 9 };
const dynamic = await get("get_dynamic_configuration", { url: page.url });
const { group_id, config_version, language } = dynamic;
console.log(JSON.stringify({ page, group_id, config_version, language, allowed: dynamic.domain_allowed }));
