import _ from "lodash";
import memoize from "p-memoize";

const url = "https://api.livechatinc.com/v3.3/agent/action/get_chat";
const load = (chat_id) =>
  fetch(url, { method: "POST", body: JSON.stringify({ chat_id }) }).then((response) => response.json());

const kept = memoize((id) => load(id));
const first = _.once(() => load("a"));
const late = _.debounce(load, 100);

export async function show() {
  console.log((await kept("b")).thread.events[0].recipients);
  console.log((await first()).thread.events[0].recipients);
  console.log((await late("c")).thread.events[0].recipients);
}
