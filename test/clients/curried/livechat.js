const api = (version) => (token) => (action) => (payload) =>
  fetch(`https://api.livechatinc.com/${version}/agent/action/${action}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  })
    .then((response) => Promise.all([response.ok, response.json()]))
    .then(([ok, body]) => (ok ? body : Promise.reject(new Error(body.error.message))));

const withToken = api("v3.1")(process.env.LIVECHAT_TOKEN);

function list(limit = 5, order = "asc") {
  return withToken("get_chats_summary")({ limit, order });
}

export const livechat = {
  list,
  first: list.bind(null, 1),
  untag: withToken("untag_chat_thread"),
  tag: withToken("tag_chat_thread"),
  close: (chat_id) => withToken("close_thread")({ chat_id }),
};

export const log = (action) => (payload) => console.log(JSON.stringify({ action, ...payload }));
