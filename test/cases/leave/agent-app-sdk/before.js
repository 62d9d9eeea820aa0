import { createDetailsWidget } from "@livechat/agent-app-sdk";

createDetailsWidget().then((widget) => {
  widget.on("customer_profile", (profile) => {
    document.getElementById("chat").textContent = profile.chat.chat_id;
    if (profile.chat.groupID === "0") widget.putMessage(profile.chat.chat_id);
  });
});
