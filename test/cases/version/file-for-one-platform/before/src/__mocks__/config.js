export const VERSION = "v3.3".slice(1);
