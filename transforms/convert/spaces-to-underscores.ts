/** spaces-to-underscores: `"accepting chats"` becomes `"accepting_chats"`. */
import type { Converter } from "./conversion.js";

export const spacesToUnderscores: Converter = {
  name: "spaces-to-underscores",
  write: () => undefined,
  replaceLiteral: (value) => (value.includes(" ") ? value.replaceAll(" ", "_") : undefined),
  read: () => undefined,
};
