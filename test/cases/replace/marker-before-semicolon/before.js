const post = (m, b) => fetch(`https://api.livechatinc.com/v3.1/agent/action/${m}`, { method: "POST", body: b })
export const run = (ids) => {
  const all = ids
  ;[1].forEach(() => post("set_access", ids))
  ;(function () { post("set_access", ids) })()
}
;[1].forEach(() => post("set_access", 1))
