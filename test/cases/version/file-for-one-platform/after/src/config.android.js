export const VERSION = "3.6";
export const OTHER = "3.3";
