/** `npm run random -- --clients 20000 --seed 7`: tries made-up clients; prints the seed, and the first that fails. */
import { parseArgs } from "node:util";
import { bootstrap, run } from "./bootstrap.mjs";

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Date.now() % 1e9) },
  },
});
bootstrap();
process.env.RANDOM_CLIENTS = values.clients;
process.env.RANDOM_SEED = values.seed;
console.log(`--clients ${values.clients} --seed ${values.seed}`);
process.exitCode = run(process.execPath, [
  "node_modules/vitest/vitest.mjs",
  ...["run", "test/random/random.test.ts", "--bail=1", "--testTimeout=600000"],
]);
