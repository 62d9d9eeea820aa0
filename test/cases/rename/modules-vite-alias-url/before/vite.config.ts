import { fileURLToPath } from "node:url";
export default defineConfig({ resolve: { alias: [{ find: "~lc", replacement: fileURLToPath(new URL("./src", import.meta.url)) }] } });
