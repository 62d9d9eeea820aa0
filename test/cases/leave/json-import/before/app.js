import messages from "./messages.json";

export const label = messages.close_thread;
