/** The renames as one would write them for jscodeshift: by the texts alone, whatever they mean. */
const { from, to, names } = require("./renames.json");

const VERSION = `/v${from}/agent/`;

function carry(text) {
  const moved = text.replace(VERSION, `/v${to}/agent/`);
  const [, before = "", name = ""] = /^(.*?)(\w+)$/s.exec(moved) ?? [];
  return before === "" || before.endsWith("/") ? before + (names[name] ?? name) || moved : moved;
}

module.exports = function transform({ source }, { jscodeshift }) {
  const root = jscodeshift(source);
  let isChanged = false;
  const note = (after, before) => {
    isChanged ||= after !== before;
    return after;
  };
  for (const type of [jscodeshift.StringLiteral, jscodeshift.Literal])
    root
      .find(type, ({ value }) => typeof value === "string" && carry(value) !== value)
      .replaceWith(({ node }) => jscodeshift.stringLiteral(note(carry(node.value), node.value)));
  root
    .find(jscodeshift.TemplateElement, ({ value }) => carry(value.raw) !== value.raw)
    .forEach(({ node }) => {
      const text = note(carry(node.value.raw), node.value.raw);
      node.value = { raw: text, cooked: text };
    });
  return isChanged ? root.toSource() : undefined;
};
