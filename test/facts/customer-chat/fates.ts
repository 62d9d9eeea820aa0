/** What becomes of names of the Customer Chat API that are easily mixed up. */
import { fate, same, type ExpectedFate } from "../expected.js";

export const FATES: readonly ExpectedFate[] = [
  // Methods that take the chat's `id` from 3.3; fewer than in the Agent Chat API.
  ...["deactivate_chat", "update_chat_properties", "delete_chat_properties"].map((name) =>
    fate("3.2", "3.6", `method:${name}.request.chat_id`, `method:${name}.request.id`),
  ),
  ...[
    "get_chat",
    "list_threads",
    "send_event",
    "update_thread_properties",
    "mark_events_as_seen",
    "send_sneak_peek",
  ].map((name) => same("3.2", "3.6", `method:${name}.request.chat_id`)),
  same("3.2", "3.6", "push:chat_deactivated.payload.chat_id"),

  // What the Agent Chat API renames or drops, and this one keeps.
  same("3.1", "3.6", "structure:event.recipients"),
  same("3.1", "3.6", "structure:typing_indicator.recipients"),
  same("3.1", "3.6", "method:send_event.request.attach_to_last_thread"),
  same("3.2", "3.6", "method:list_chats.response.total_chats"),
  fate("3.1", "3.6", "method:get_chats_summary.request.limit", "method:list_chats.request.limit"),

  // The query of every call.
  same("3.0", "3.3", "envelope:query.license_id"),
  fate("3.0", "3.6", "envelope:query.license_id", "envelope:query.organization_id"),

  fate("3.1", "3.6", "method:close_thread", "method:deactivate_chat"),
  fate("3.1", "3.6", "method:close_thread.request.chat_id", "method:deactivate_chat.request.id"),
  fate("3.0", "3.6", "method:activate_chat", "method:resume_chat"),
  fate("3.0", "3.6", "method:activate_chat.response.chat.threads.id", "method:resume_chat.response.thread_id"),
  fate("3.1", "3.6", "method:get_chat_threads.response.chat.threads", "method:get_chat.response.thread"),
  fate("3.1", "3.6", "method:get_groups_status.request.groups", "method:list_group_statuses.request.group_ids"),
  fate("3.1", "3.6", "method:check_goals.request.customer_fields", "method:check_goals.request.session_fields"),
  fate("3.2", "3.6", "method:get_predicted_agent.response.name", "method:get_predicted_agent.response.agent.name"),
  fate(
    "3.2",
    "3.7",
    "method:get_predicted_agent.response.name",
    "method:request_welcome_message.response.predicted_agent.name",
  ),
  fate("3.2", "3.6", "push:customer_updated.payload.customer", "push:customer_updated.payload"),
  fate("3.0", "3.6", "push:access_set"),
  fate("3.1", "3.6", "push:customer_page_updated"),
  fate("3.1", "3.6", "structure:properties.<namespace>.<name>.value", "structure:properties.<namespace>.<name>"),
  fate("3.6", "3.7", "structure:chat_summary.last_thread_id", "structure:chat_summary.last_thread_info.id"),
];
