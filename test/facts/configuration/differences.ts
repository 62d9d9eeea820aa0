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

export const DIFFERENCES: readonly Difference[] = [
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
