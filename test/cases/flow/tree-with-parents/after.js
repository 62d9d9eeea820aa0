export function nodeOf(data, parent) {
  const node = { data, parent, children: [] };
  if (parent) parent.children.push(node);
  return node;
}
export async function load(chat_id) {
  const answer = await fetch("https://api.livechatinc.com/v3.4/agent/action/get_chat", {
    method: "POST",
    body: JSON.stringify({ chat_id }),
  });
  const root = nodeOf(await answer.json(), undefined);
  const child = nodeOf(undefined, root);
  return child.parent.data.thread.events[0].visibility || root.data.thread.events[0].visibility;
}
