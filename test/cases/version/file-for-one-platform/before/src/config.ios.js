export const VERSION = "2.9";
