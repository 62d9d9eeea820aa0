import assert from "node:assert";
import { isEqual } from "lodash";

async function post(method, payload) {
  const options = { method: "POST", body: JSON.stringify(payload) };
  const response = await fetch(`https://api.livechatinc.com/v3.6/agent/action/${method}`, options);
  return response.json();
}

const { threads } = await post("list_threads", { chat_id: "PJ0MRSHTDG" });
const [first, second] = threads[0].events;
assert.deepEqual(first, { id: "Q20_1", recipients: "all" });
const expected = { id: "Q20_2", recipients: "agents" };
if (isEqual(expected, second)) console.log("second");
// Two of the API's, and one without fields of it.
if (isEqual(first, second)) console.log("twice");
assert.deepEqual(Object.keys(first).length, 5);
