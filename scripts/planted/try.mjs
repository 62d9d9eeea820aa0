/** Upgrades one planted client for each message, and answers with what is wrong with the outcome. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { compileFunction, SourceTextModule } from "node:vm";
import { Worker } from "node:worker_threads";
import { isMinifiedText } from "../../dist/src/files/kinds.js";
import { createProjectOf, loadPack, toUpgradeOptions, upgrade } from "../../dist/src/index.js";
import { plant } from "./plant.mjs";
import { LIMITS } from "./worker.mjs";

const pack = loadPack();
const options = toUpgradeOptions(pack, { to: "3.6", includeReview: true, markers: false });
const watch = new Worker(new URL("watch.mjs", import.meta.url), { workerData: LIMITS });

process.on("message", ({ path, form }) => {
  const text = readFileSync(path, "utf8");
  if (isMinifiedText(text)) return process.send({ seconds: 0, isMinified: true, faults: [] });
  const planted = plant(form, basename(path), text);
  watch.postMessage(true);
  const before = process.cpuUsage();
  const outcome = attempt(() => upgrade(createProjectOf(planted.files), pack, options));
  const { user, system } = process.cpuUsage(before);
  watch.postMessage(false);
  const faults = faultsOf(outcome, planted);
  process.send({ seconds: (user + system) / 1e6, isMoved: outcome.edits?.length > 0, faults });
});

function attempt(work) {
  try {
    return work();
  } catch (error) {
    return { error };
  }
}

function faultsOf({ error, unparsed, edits }, { files, path, start }) {
  if (error !== undefined) return [{ kind: "crash", message: String(error?.stack ?? error).slice(0, 600) }];
  const refused = unparsed.filter((one) => one.why !== "syntax" || isReadByNode(one.path, files[one.path]));
  const wrong = edits.filter(({ place }) => place.path !== path || place.start < start);
  return [
    ...refused.map(({ line, column, message }) => ({ kind: "refusal", message: `${line}:${column} ${message}` })),
    ...wrong.map(({ place, text }) => ({ kind: "wrong edit", message: `${place.path}:${place.start} ${text}` })),
  ];
}

function isReadByNode(path, text) {
  const code = text.replace(/^#!.*/, "");
  const asScript = () => compileFunction(code);
  const asModule = () => new SourceTextModule(code, { identifier: path });
  return [asScript, asModule].some((compile) => attempt(() => (compile(), {})).error === undefined);
}
