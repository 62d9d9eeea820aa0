const modules = {
  1: (module) => {
    module.exports = { base: "https://api.livechatinc.com/v3.3/agent/action" };
  },
  2: (module, exports, load) => {
    const { base } = load(1);
    module.exports = (id) => fetch(base + "/deactivate_chat", { method: "POST", body: JSON.stringify({ id }) });
  },
};
const loaded = {};
function load(id) {
  if (loaded[id]) return loaded[id].exports;
  const module = (loaded[id] = { exports: {} });
  modules[id](module, module.exports, load);
  return module.exports;
}
load(2)("K");

const url = (parts, ...values) => parts.reduce((all, part, index) => all + values[index - 1] + part);
export const close = (id) =>
  fetch(url`https://api.livechatinc.com/v3.3/agent/action/${"deactivate_chat"}`, {
    method: "POST",
    body: JSON.stringify({ id }),
  });

export function describe(target) {
  target.title = "It was https://api.example.com/v3.3/agent/action";
}
