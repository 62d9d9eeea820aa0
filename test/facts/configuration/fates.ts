/** What becomes of names of the Configuration API that are easily mixed up. */
import { fate, same, type ExpectedFate } from "../expected.js";

export const FATES: readonly ExpectedFate[] = [
  // `group_id` of three methods: two take `id`, one is replaced by a method for several groups.
  fate("3.2", "3.4", "method:list_group_properties.request.group_id", "method:list_group_properties.request.id"),
  fate(
    "3.2",
    "3.6",
    "method:list_group_properties.request.group_id",
    "method:list_groups_properties.request.group_ids",
  ),
  fate("3.2", "3.6", "method:delete_group_properties.request.group_id", "method:delete_group_properties.request.id"),
  same("3.2", "3.6", "method:update_group_properties.request.group_id"),

  // Ids of bots and of webhooks.
  fate("3.1", "3.6", "method:get_bot_agent_details.request.bot_agent_id", "method:get_bot.request.id"),
  fate("3.1", "3.6", "method:create_bot_agent.response.bot_agent_id", "method:create_bot.response.id"),
  fate("3.1", "3.6", "method:get_bot_agent_details.response.bot_agent.name", "method:get_bot.response.name"),
  fate("3.1", "3.6", "method:get_bot_agents.response.bot_agents.id", "method:list_bots.response.id"),
  fate("3.1", "3.6", "method:get_webhooks_config", "method:list_webhooks"),
  fate("3.1", "3.6", "method:unregister_webhook.request.webhook_id", "method:unregister_webhook.request.id"),
  fate("3.1", "3.6", "method:register_webhook.response.webhook_id", "method:register_webhook.response.id"),
  fate(
    "3.1",
    "3.6",
    "method:register_webhook.request.filters.chat_member_ids.agents_any",
    "method:register_webhook.request.filters.chat_presence.user_ids",
  ),

  // `avatar` and `avatar_path`: of agents one way, of bots the other; what lists agents keeps it.
  fate("3.2", "3.5", "method:create_agent.request.avatar_path", "method:create_agent.request.avatar"),
  fate("3.2", "3.6", "method:create_agent.request.avatar_path"),
  same("3.3", "3.6", "method:list_agents.response.avatar_path"),
  fate("3.2", "3.6", "method:list_bots.response.bot_agents.avatar", "method:list_bots.response.avatar_path"),
  fate("3.1", "3.6", "method:create_bot_agent.request.avatar", "method:create_bot.request.avatar"),

  // Scopes of webhooks.
  fate("3.2", "3.6", "scope:webhooks--my:rw", "scope:webhooks.configuration:rw"),

  // Webhooks that were renamed, merged or wrapped.
  fate("3.1", "3.6", "webhook:agent_status_changed", "webhook:routing_status_set"),
  fate("3.2", "3.5", "webhook:customer_created", "webhook:incoming_customer"),
  fate("3.2", "3.5", "webhook:customer_created.payload.customer", "webhook:incoming_customer.payload.customer"),
  fate("3.1", "3.5", "webhook:customer_created.payload", "webhook:incoming_customer.payload.customer"),
  fate("3.3", "3.6", "webhook:chat_access_revoked", "webhook:chat_access_updated"),
  same("3.1", "3.6", "webhook:incoming_event.payload.event"),
  fate("3.0", "3.6", "structure:event.recipients", "structure:event.visibility"),
];
