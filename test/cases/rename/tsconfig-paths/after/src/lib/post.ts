import { BASE } from "livechat";

export const post = (name: string, body: object) =>
  fetch(`${BASE}/agent/action/${name}`, { method: "POST", body: JSON.stringify(body) });
