const post = (m, b) => fetch(`https://api.livechatinc.com/v3.2/agent/action/${m}`, { method: "POST", body: b })
export const run = (ids) => {
  const all = ids
  // TODO(chatshift): `set_access` was replaced by… [explain agent-chat/3.2/set-access-removed]
  ;[1].forEach(() => post("set_access", ids))
  // TODO(chatshift): `set_access` was replaced by… [explain agent-chat/3.2/set-access-removed]
  ;(function () { post("set_access", ids) })()
}
// TODO(chatshift): `set_access` was replaced by… [explain agent-chat/3.2/set-access-removed]
;[1].forEach(() => post("set_access", 1))
