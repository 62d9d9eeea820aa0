import type { StructureNames } from "../expected.js";

export const STRUCTURES: StructureNames = {
  names: {
    filledForm: "filled_form",
    // The fields of a form, told on their own.
    filledFormFields: "filled_form",
    formFields: "form",
    systemMessage: "system_message",
    richMessage: "rich_message",
    myProfile: "my_profile",
    chatSummary: "chat_summary",
    chatInfo: "chat_info",
    typingIndicator: "typing_indicator",
    sneakPeek: "sneak_peek",
    deletedEvent: "deleted_event",
    cartItem: "cart_item",
  },
  moved: {
    // On the wire chats have one thread.
    chat: (path) => path.replace(/^threads(\[\]|$)/, "thread"),
    // The sample of 3.7 is that of 3.6 with other names; the methods show the last events below.
    chatInfo: (path) => path.replace(/^last_event_per_type/, "last_thread_info.last_event_per_type"),
  },
};
