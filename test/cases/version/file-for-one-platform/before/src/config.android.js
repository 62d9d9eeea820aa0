export const VERSION = "3.3";
export const OTHER = "3.3";
