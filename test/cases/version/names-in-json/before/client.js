import endpoints from "./endpoints.json" with { type: "json" };

export async function call(name, body) {
  const response = await fetch(`${endpoints.base}/${endpoints.calls[name]}`, { method: "POST", body: JSON.stringify(body) });
  return response.json();
}
