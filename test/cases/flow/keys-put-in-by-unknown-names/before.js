import _ from "lodash";

const url = "https://api.livechatinc.com/v3.3/agent/action/send_event";
const post = (body) => fetch(url, { method: "POST", body: JSON.stringify(body) });

export async function send(chat_id, options) {
  const copied = {};
  for (const [name, value] of Object.entries(options)) copied[name] = value;
  await post({ chat_id, event: copied });
  const looped = {};
  for (const name in options) looped[name] = options[name];
  await post({ chat_id, event: looped });
  const folded = Object.keys(options).reduce((all, name) => {
    all[name] = options[name];
    return all;
  }, {});
  await post({ chat_id, event: folded });
  const body = { chat_id, event: { type: "message" } };
  _.set(body, "event.recipients", options.recipients);
  await post(body);
}
