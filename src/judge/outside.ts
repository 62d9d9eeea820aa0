/** What a project must do where no code is. */
import { quoteAll } from "../../transforms/transform.js";
import type { Change } from "../change.js";
import type { Found } from "../find/find.js";
import type { Finding, Pack, Reported } from "../model.js";
import { packOf } from "../packs/pack-set.js";
import { addressesOf } from "../rules/check-change.js";
import { isEnvironment } from "../text/documents.js";
import type { Version } from "../version.js";

/** The steps that concern the project, each once: as the changes met say, and as what moves shows. */
export function stepsOutside(reported: readonly Reported[], { packs, parts }: Found): string[] {
  const met = reported.flatMap(({ finding, status }) => (status === "suppressed" ? [] : [finding]));
  const webhooks = new Set(
    met.flatMap(({ at, id, tier }: Finding) => (isOfWebhook(at) && tier !== "note" ? [packOf(packs, id)] : [])),
  );
  const registered = parts.flatMap(({ pack, goal }) =>
    webhooks.has(pack) ? [registerAgain(pack, goal.options.to)] : [],
  );
  const environments = new Set(met.flatMap(({ place: { path } }) => (isEnvironment(path) ? [path] : [])));
  return [
    ...registered.slice(0, 1),
    ...new Set([...met.flatMap(({ outside }) => outside ?? []), ...releaseSteps(met, parts)]),
    ...(environments.size > 0
      ? [`Set the environment variables on your servers and in CI as in ${[...environments].join(", ")}.`]
      : []),
  ];
}

/** Packages whose release moves: what their notes say for the APIs that are called through them. */
function releaseSteps(met: readonly Finding[], parts: Found["parts"]): readonly string[] {
  const moved = new Set(
    met.flatMap(({ kind, fix, version }) =>
      kind === "version" && fix && version.release ? version.release.package : [],
    ),
  );
  if (moved.size === 0) return [];
  const notes = [...moved].flatMap((name) => {
    const called = parts.filter(({ sites }) =>
      sites.some(({ kind, version }) => kind !== "version" && version.release?.package === name),
    );
    return (called.length > 0 ? called : parts).flatMap(({ pack }) => pack.api.sdks[name]?.note ?? []);
  });
  return ["Install the packages again, so that the lock file follows package.json.", ...notes];
}

/** What a change asks of any project that it concerns. */
export function stepsOfChange(change: Change, pack: Pack, to: Version): readonly string[] {
  const isRegistered = change.tier !== "note" && addressesOf(change).some(isOfWebhook);
  return [
    ...(isRegistered ? [registerAgain(pack, to)] : []),
    ...(change.outside === undefined ? [] : [change.outside]),
  ];
}

/** Whether an address is of webhooks: of one of them, or of what stands around their payloads. */
function isOfWebhook(address: string): boolean {
  return /^(webhook:|envelope:webhook\b)/.test(address);
}

/** A webhook speaks the version at which it was registered. What the call must give by now is named. */
function registerAgain(pack: Pack, to: Version): string {
  const before = neededToRegister(pack, pack.versions[0]?.version ?? to);
  const given = neededToRegister(pack, to).filter((name) => !before.includes(name));
  const also = given.length > 0 ? `, with ${quoteAll(given)}` : "";
  return `Register the webhooks again at ${to}${also}; those registered at an older version keep its names and payloads.`;
}

function neededToRegister(pack: Pack, version: Version): readonly string[] {
  const surface = pack.surface(version);
  const method = pack.api.registration && surface.method(pack.api.registration.method);
  const request = method && surface.child(method, "request");
  return request === undefined ? [] : surface.children(request).flatMap(({ name, required }) => (required ? name : []));
}
