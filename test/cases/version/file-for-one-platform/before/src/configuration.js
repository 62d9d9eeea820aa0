export const VERSION = "3.3";
