export const first = { id: "1" };
