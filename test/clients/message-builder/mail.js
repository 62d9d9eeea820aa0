export const mail = (recipients, text) => ({ recipients, text });
