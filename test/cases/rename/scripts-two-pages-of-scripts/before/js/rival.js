var BASE = "https://rival.test";
function post(method, body) {
  return fetch(BASE + "/" + method, { method: "POST", body: JSON.stringify(body) });
}
post("close_thread", { chat_id: "K1" });
