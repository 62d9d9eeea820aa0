const list = async (group) => {
  const response = await fetch("https://api.livechatinc.com/v3.4/configuration/action/list_group_properties", {
    method: "POST",
    body: JSON.stringify({ id: group }),
  });
  return response.json();
};

export async function colourOf(group) {
  const properties = await list(group);
  return properties.acme.colour;
}
