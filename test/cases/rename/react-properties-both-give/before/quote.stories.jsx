import { Quote } from "./quote.jsx";

export default { component: Quote };
export const Short = { args: { event: { text: "x", recipients: "agents" } } };
