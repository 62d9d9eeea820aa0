import { createDetailsWidget } from "@livechat/agent-app-sdk";

const widget = await createDetailsWidget();
widget.on("customer_profile", (profile) => {
  const { chat_id, thread_id } = profile.chat;
  save({ chat_id, thread_id, recipients: "agents" });
});
widget.putMessage({ chat_id: widget.getCustomerProfile().chat.chat_id });
