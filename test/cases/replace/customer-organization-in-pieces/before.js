import request from "superagent";

const base = "https://api.livechatinc.com/v3.3/customer/action";

export const start = () =>
  request
    .post(`${base}/start_chat`)
    .set("Accept", "application/json")
    .query({ license_id: LICENSE })
    .send({ chat: {} });
export const customer = () => request.post(`${base}/get_customer`).query(`license_id=${LICENSE}`).send({});

function address(method) {
  const url = new URL(`${base}/${method}`);
  url.searchParams.set("license_id", LICENSE);
  return url.toString();
}
export const threads = (chat_id) => fetch(address("list_threads"), { method: "POST", body: JSON.stringify({ chat_id }) });

const chats = new URL(`${base}/list_chats`);
chats.search = `?license_id=${LICENSE}`;
await fetch(chats.href, { method: "POST", body: "{}" });

const forms = new URL(`${base}/get_form`);
forms.search = new URLSearchParams({ license_id: LICENSE }).toString();
await fetch(`${forms}`, { method: "POST", body: JSON.stringify({ group_id: 0, type: "prechat" }) });

const socket = new URL("wss://api.livechatinc.com/v3.3/customer/rtm/ws");
socket.searchParams.append("license_id", LICENSE);
export const rtm = new WebSocket(String(socket));
