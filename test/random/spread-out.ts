/** Clients whose calls go through lists of promises, pages, jobs that know each other, and other files and packages. */
import type { Sender, Sheets, Words } from "./frames.js";

type Spread = "composed" | "paged" | "nested-jobs" | "re-exported" | "workspace";

export function spreadOut(
  { url, ts, any, text, post }: Words,
  { config, api, index, shared, main, documents }: Sheets,
  helper: string,
  base: () => string,
): Readonly<Record<Spread, () => Sender>> {
  const promise = ts ? ": Promise<any>" : "";
  const called = (method: string, payload: string): string => `call("${method}", ${payload})`;
  const declareCall = (): void => {
    api.use(config, base());
    api.declare("call", helper);
  };
  return {
    composed: () => {
      declareCall();
      main.use(api, "call");
      const around = [
        (sent: string) => `Promise.all([Date.now(), ${sent}]).then(([, answer]${ts ? ": any" : ""}) => answer)`,
        (sent: string) => `Promise.any([${sent}])`,
        (sent: string) => `${sent}.finally(() => undefined)`,
        (sent: string) => `Promise.allSettled([${sent}]).then(([one]${ts ? ": any" : ""}) => one.value)`,
      ];
      const compose = (unit: number): ((sent: string) => string) => around[unit % around.length] ?? String;
      return { send: (method, payload, unit) => compose(unit)(called(method, payload)), gives: "answer" };
    },
    paged: () => {
      declareCall();
      api.declare(
        "first",
        `async function first(action${text}, payload${any}, pages${ts ? ": any[]" : ""} = [])${promise} {\n  const answer = await call(action, payload);\n  return pages.length > 0 ? first(action, payload, [...pages, answer]) : answer;\n}`,
      );
      main.use(api, "first");
      return { send: (method, payload) => `first("${method}", ${payload})`, gives: "answer" };
    },
    "nested-jobs": () => {
      api.use(config, base());
      // The files import each other, and each job holds the list that holds it.
      config.use(api, "jobs");
      config.declare("count", `const count = ()${ts ? ": number" : ""} => jobs.length;`);
      api.declare("jobs", `const jobs${ts ? ": any[]" : ""} = [];`);
      api.declare(
        "call",
        `async function call(action${text}, payload${any})${promise} {\n  const job${any} = { action, payload, jobs, before: jobs[jobs.length - 1] };\n  jobs.push(job);\n  const response = await ${post("`${BASE}/${job.action}`", "job.payload")};\n  return response.json();\n}`,
      );
      main.use(api, "call");
      return { send: called, gives: "answer" };
    },
    "re-exported": () => {
      declareCall();
      index.pass(api);
      index.pass(config, "BASE");
      main.use(index, "call");
      return { send: called, gives: "answer" };
    },
    workspace: () => {
      const extension = ts ? "ts" : "js";
      documents.set("package.json", `{ "name": "shop", "private": true, "workspaces": ["packages/*"] }\n`);
      documents.set(
        "packages/client/package.json",
        `{ "name": "@shop/client", "version": "1.0.0", "main": "./client.${extension}" }\n`,
      );
      shared.write(`const BASE = "${url}";\n`);
      shared.declare("call", helper);
      main.use(shared, "call");
      return { send: called, gives: "answer" };
    },
  };
}
