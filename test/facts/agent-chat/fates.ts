/** What becomes of names of the Agent Chat API that are easily mixed up. */
import { fate, same, type ExpectedFate } from "../expected.js";

/** Methods that take the chat's `id` from 3.3, and those that go on with `chat_id`. */
const ID = [
  "deactivate_chat",
  "follow_chat",
  "unfollow_chat",
  "transfer_chat",
  "update_chat_properties",
  "delete_chat_properties",
];
const CHAT_ID = [
  "get_chat",
  "list_threads",
  "send_event",
  "add_user_to_chat",
  "remove_user_from_chat",
  "tag_thread",
  "untag_thread",
  "update_thread_properties",
  "delete_thread_properties",
  "update_event_properties",
  "delete_event_properties",
  "mark_events_as_seen",
  "send_typing_indicator",
  "list_agents_for_transfer",
  "send_rich_message_postback",
];
const CHAT_ID_PUSHES = [
  "chat_deactivated",
  "chat_transferred",
  "user_added_to_chat",
  "incoming_event",
  "chat_properties_updated",
  "thread_tagged",
  "chat_unfollowed",
  "events_marked_as_seen",
];

export const FATES: readonly ExpectedFate[] = [
  ...ID.map((name) => fate("3.2", "3.6", `method:${name}.request.chat_id`, `method:${name}.request.id`)),
  ...CHAT_ID.map((name) => same("3.2", "3.6", `method:${name}.request.chat_id`)),
  ...CHAT_ID_PUSHES.map((name) => same("3.2", "3.6", `push:${name}.payload.chat_id`)),
  same("3.2", "3.6", "method:unfollow_chat.response.chat_id"),
  ...["get_customer", "update_customer", "ban_customer"].map((name) =>
    fate("3.2", "3.6", `method:${name}.request.customer_id`, `method:${name}.request.id`),
  ),
  same("3.2", "3.5", "method:create_customer.response.customer_id"),
  same("3.2", "3.6", "push:customer_page_updated.payload.customer_id"),
  same("3.2", "3.6", "push:customer_banned.payload.customer_id"),

  // One name, two pushes: until 3.1 and from 3.4.
  fate("3.1", "3.6", "push:agent_updated", "push:routing_status_set"),
  same("3.4", "3.6", "push:agent_updated"),

  // `recipients` of events and typing indicators, and that of multicast.
  fate("3.3", "3.6", "structure:event.recipients", "structure:event.visibility"),
  fate("3.3", "3.6", "structure:typing_indicator.recipients", "structure:typing_indicator.visibility"),
  fate(
    "3.3",
    "3.6",
    "method:send_typing_indicator.request.recipients",
    "method:send_typing_indicator.request.visibility",
  ),
  fate("3.3", "3.6", "structure:sneak_peek.recipients"),
  fate("3.1", "3.6", "method:multicast.request.scopes", "method:multicast.request.recipients"),
  same("3.2", "3.6", "method:multicast.request.recipients"),

  // `order` of lists, chats, threads and events; `timestamp` of events, threads and indicators.
  fate("3.1", "3.6", "method:get_chats_summary.request.order", "method:list_chats.request.sort_order"),
  fate("3.1", "3.6", "structure:chat_summary.order"),
  fate("3.1", "3.6", "structure:thread.order", "structure:thread.created_at"),
  fate("3.0", "3.6", "structure:event.order", "structure:event.created_at"),
  fate("3.0", "3.6", "structure:event.timestamp", "structure:event.created_at"),
  fate("3.1", "3.6", "structure:thread.timestamp", "structure:thread.created_at"),
  same("3.0", "3.6", "structure:typing_indicator.timestamp"),
  same("3.0", "3.6", "structure:sneak_peek.timestamp"),

  // Pushes that merged or split.
  fate("3.2", "3.6", "push:customer_created", "push:incoming_customer"),
  fate("3.2", "3.6", "push:customer_visit_started", "push:incoming_customer"),
  fate("3.2", "3.6", "push:customer_visit_ended", "push:customer_left", "push:customer_transferred"),
  fate("3.2", "3.6", "push:customer_updated.payload.customer", "push:customer_updated.payload"),
  fate("3.3", "3.6", "push:chat_access_granted", "push:chat_access_updated"),
  fate("3.4", "3.6", "push:auto_access_added", "push:auto_accesses_updated"),

  // Over several versions in one step.
  fate("3.1", "3.6", "method:close_thread", "method:deactivate_chat"),
  fate("3.1", "3.6", "method:close_thread.request.chat_id", "method:deactivate_chat.request.id"),
  fate("3.0", "3.6", "method:activate_chat", "method:resume_chat"),
  fate("3.0", "3.6", "method:activate_chat.response.chat.threads.id", "method:resume_chat.response.thread_id"),
  fate("3.0", "3.6", "method:start_chat.response.chat.thread.id", "method:start_chat.response.thread_id"),
  fate("3.1", "3.6", "method:get_archives.request.pagination.limit", "method:list_archives.request.limit"),
  fate("3.1", "3.6", "method:get_archives.request.filters.agent_ids", "method:list_archives.request.filters.agents"),
  fate(
    "3.2",
    "3.6",
    "method:list_archives.request.filters.events.types",
    "method:list_archives.request.filters.event_types",
  ),
  fate("3.1", "3.6", "method:get_chat_threads.response.chat", "method:get_chat.response"),
  fate("3.1", "3.6", "method:get_chat_threads.response.chat.threads", "method:get_chat.response.thread"),
  fate("3.1", "3.6", "method:grant_access", "method:transfer_chat"),
  fate("3.1", "3.6", "structure:properties.<namespace>.<name>.value", "structure:properties.<namespace>.<name>"),
  fate(
    "3.0",
    "3.7",
    "structure:chat_summary.last_thread_summary.timestamp",
    "structure:chat_info.last_thread_info.created_at",
  ),
  fate("3.0", "3.6", "envelope:web.author_id"),
  same("3.0", "3.5", "envelope:rtm.author_id"),
  fate("3.1", "3.6", "header:x-author-id"),

  // Scopes: two have successors, those for one's own chats have none.
  fate("3.3", "3.6", "scope:chats.conversation--all:rw", "scope:chats--all:rw"),
  fate("3.3", "3.6", "scope:chats.conversation--access:rw", "scope:chats--access:rw"),
  fate("3.3", "3.6", "scope:chats--my:ro"),
  fate("3.3", "3.6", "scope:chats.conversation--my:rw"),
  same("3.3", "3.6", "scope:chats--all:rw"),
];
