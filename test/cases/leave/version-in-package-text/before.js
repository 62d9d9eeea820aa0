export const changelog = "v3.1: agents can close threads (close_thread), v3.2: tags";
export const semver = ["3.1.0", "3.2.0"];
