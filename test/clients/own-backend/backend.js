const ROOT = "https://backend.shop.example/agent";

export async function save(action, row) {
  await fetch(`${ROOT}/${action}`, { method: "PUT", body: JSON.stringify(row) });
}

export async function load(action) {
  return (await fetch(`${ROOT}/${action}`)).json();
}
