/** `npm start`: what an upgrade of the example looks like. Shows it and changes nothing. */
import { bootstrap, run } from "./bootstrap.mjs";

bootstrap();
const args = process.argv.slice(2);
const shown = ["upgrade", "examples/web-bot", "--from", "3.1", "--to", "3.6", "--dry-run", "--diff"];
const code = run(process.execPath, ["bin/chatshift.js", ...(args.length > 0 ? args : shown)]);
// A dry run with changes to make ends with 1, which is what this one is to show.
process.exitCode = args.length === 0 && code === 1 ? 0 : code;
