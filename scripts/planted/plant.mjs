/** A small client around the text of a script: in the same file, or beside it. */

export const FORMS = ["inside", "beside"];

const ADDRESS = "https://api.livechatinc.com/v3.3/agent/action";
/** What a script declares at its top level, as far as its text tells. */
const DECLARED = /^(?:export\s+)?(?:async\s+)?(?:function\*?|class|const|let|var)\s+([A-Za-z_$][\w$]*)/gm;
const EXPORTED =
  /\bexports\.([A-Za-z_$][\w$]*)\s*=|^export\s+(?:async\s+)?(?:function\*?|class|const|let|var)\s+([\w$]+)/gm;
const MOST_NAMES = 6;

/**
 * The files of a project by path, with the range of them that is the client's own: `{ files, path, start }`. Names of
 * the script are used by the client: payloads come from them, and answers, callbacks and the client itself go there.
 */
export function plant(form, name, text) {
  if (form === "inside") {
    const names = namesIn(DECLARED, text);
    return { files: { [name]: `${text}\n;${clientOf(names)}` }, path: name, start: text.length };
  }
  const isModule = /^\s*(?:import|export)\b/m.test(text) || name.endsWith(".mjs");
  const names = namesIn(EXPORTED, text).map((one) => `planted.${one}`);
  const load = isModule ? `import * as planted from "./${name}";` : `const planted = require("./${name}");`;
  const path = isModule ? "client.mjs" : "client.cjs";
  return {
    files: { [name]: text, [path]: `${load}\n${clientOf(names.length > 0 ? names : ["planted"])}` },
    path,
    start: 0,
  };
}

function namesIn(pattern, text) {
  const names = new Set();
  for (const [, first, second] of text.matchAll(pattern)) {
    names.add(first ?? second);
    if (names.size === MOST_NAMES) break;
  }
  return [...names];
}

function clientOf(names) {
  const use = (index, argument) => (names.length > 0 ? `${names[index % names.length]}(${argument})` : argument);
  return `
const plantedPost = (action, payload) =>
  fetch("${ADDRESS}/" + action, { method: "POST", body: JSON.stringify(payload) }).then((response) => response.json());
async function plantedClient(text) {
  const answer = await plantedPost("get_chat", { chat_id: ${use(0, "text")} });
  ${use(1, "answer.thread")};
  ${use(2, "(chat) => chat.users.length")};
  ${use(3, "plantedPost")};
  await fetch("${ADDRESS}/send_event", {
    method: "POST",
    body: JSON.stringify({ chat_id: "K", event: { type: "message", text: ${use(4, "text")}, recipients: "all" } }),
  });
  return answer.thread.events.map((event) => ${use(5, "event.recipients")});
}
plantedClient("Hello");
`;
}
