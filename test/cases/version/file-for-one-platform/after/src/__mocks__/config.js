export const VERSION = "v3.6".slice(1);
