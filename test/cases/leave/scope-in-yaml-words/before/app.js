import notes from "./notes.yaml";

export const help = notes.help;
