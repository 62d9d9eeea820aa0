/** spaces-to-underscores: `"accepting chats"` becomes `"accepting_chats"`. */
import type { Converter } from "./conversion.js";

export const spacesToUnderscores: Converter = {
  name: "spaces-to-underscores",
  // A text without spaces is right as it is.
  write: ({ kind }) => (kind === "literal" ? { before: "", after: "", tier: "safe" } : undefined),
  replaceLiteral: (value) => (value.includes(" ") ? value.replaceAll(" ", "_") : undefined),
};
