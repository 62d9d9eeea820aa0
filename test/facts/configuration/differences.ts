/** Where the derived surface of the Configuration API differs from what a page shows, on purpose. */
import type { Difference } from "../expected.js";

const PERSONAL = "only with a personal access token; beside a Bearer token it was refused until 3.4";
const DATA = "what may stand in the array; a value of its own is no fault of the call";
const SINCE_3_3 = ["3.3", "3.4", "3.5", "3.6", "3.7"];
const SINCE_3_5 = SINCE_3_3.slice(2);
const SINCE_3_6 = SINCE_3_3.slice(3);
const notRequired = (path: string, versions: readonly string[]): Difference => ({
  versions,
  fact: `method:${path} is not required`,
  why: PERSONAL,
});

const SINCE_3_1 = ["3.1", "3.2", ...SINCE_3_3];
const SINCE_3_2 = SINCE_3_1.slice(1);
const missing = (path: string, versions: readonly string[], why: string): Difference => ({
  versions,
  fact: `webhook:${path} is missing`,
  why,
});
const ROWS_ALONE = "stands in the table alone; the sample has none, nor has the push of that name";
const NAMES_ALONE = "what is deleted is listed by name, as in the push; the sample is that of an update";

export const DIFFERENCES: readonly Difference[] = [
  missing("user_added_to_chat.payload.user_type", SINCE_3_2, ROWS_ALONE),
  missing("user_removed_from_chat.payload.user_type", SINCE_3_2, ROWS_ALONE),
  missing("chat_properties_deleted.payload.properties.<namespace>.<name>", SINCE_3_1, NAMES_ALONE),
  missing("event_properties_deleted.payload.properties.<namespace>.<name>", SINCE_3_1, NAMES_ALONE),
  missing("thread_properties_deleted.payload.properties.<namespace>.<name>", SINCE_3_2, NAMES_ALONE),
  missing("chat_thread_properties_deleted.payload.properties.<namespace>.<name>", ["3.1"], NAMES_ALONE),
  notRequired("create_bot.request.owner_client_id", SINCE_3_3),
  notRequired("batch_create_bots.request.requests.owner_client_id", SINCE_3_5),
  notRequired("enable_license_webhooks.request.owner_client_id", SINCE_3_3),
  notRequired("disable_license_webhooks.request.owner_client_id", SINCE_3_3),
  notRequired("get_license_webhooks_state.request.owner_client_id", SINCE_3_3),
  {
    versions: ["3.3", "3.4"],
    fact: "method:create_bot.request.timezone is not required",
    why: "only with work_scheduler",
  },
  ...["chat_properties", "chat_presence_user_ids"].map((value) => ({
    versions: SINCE_3_6,
    fact: `value of method:register_webhook.request.additional_data ${value} is missing`,
    why: DATA,
  })),
];
