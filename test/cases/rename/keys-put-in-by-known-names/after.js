import _ from "lodash";

const url = "https://api.livechatinc.com/v3.4/agent/action/send_event";
const KEY = "visibility";
const put = (object, name, value) => {
  object[name] = value;
  return object;
};

export async function send(chat_id) {
  await post({ chat_id, event: put({ type: "message" }, "visibility", "all") });
  const event = { type: "message" };
  event[KEY] = "all";
  await post({ chat_id, event });
  const other = { type: "message" };
  _.set(other, "recipients", "all");
  await post({ chat_id, event: other });
  const last = { type: "message" };
  Object.defineProperty(last, "recipients", { value: "all", enumerable: true });
  await post({ chat_id, event: last });
}

const post = (body) => fetch(url, { method: "POST", body: JSON.stringify(body) });
