/** What must hold for one run, and for two runs of the same client before and after its upgrade. */
import type { Recorded } from "../../fake/server.js";
import type { Client } from "./client.js";
import type { Result } from "./run.js";

/** Why a run is no proof: crashed, refused calls, a fake that spoke out of its surface. Empty when all is well. */
export function faultsOf(client: Client, version: string, result: Result): readonly string[] {
  const own = result.requests.filter(({ api }) => api === "agent");
  const refused = result.requests.filter((one) => one.refused !== undefined);
  return [
    ...(result.code === 0 || result.code === null ? [] : [`exit code ${String(result.code)}`]),
    ...(result.errors === "" ? [] : [result.errors.trim()]),
    ...(result.lines.length > 0 ? [] : ["it printed nothing"]),
    ...refused.map(({ action, refused: why }) => `${action} refused: ${why ?? ""}`),
    ...result.faults.map((path) => `the fake answered with ${path}`),
    ...(client.untouched ||
    client.neighboursMove ||
    own.length > 0 ||
    client.webhooks !== undefined ||
    client.shapes.includes("F")
      ? []
      : ["it made no call"]),
    ...own
      .filter((one) => one.version !== version && version !== ANY)
      .map((one) => `${one.action} at ${one.version ?? "no version"}, not at ${version}`),
  ];
}

/** For clients that speak several versions before their upgrade. */
export const ANY = "any";

/**
 * Requests to other APIs and hosts, byte for byte, in order. Names of webhooks that are registered move with the
 * version: whether they are the right ones shows in what arrives.
 */
export function neighboursOf({ neighboursMove }: Client, { requests }: Result): readonly string[] {
  const toMoved = (text: string): string =>
    text
      .replace(/\/v\d+\.\d+\/(customer|configuration)\//, "/v…/$1/")
      .replace(/(?<=\/register_webhook\b[^]*"action":")\w+/, "…");
  const raw = ({ api, raw: text }: Recorded): string => `${api} ${neighboursMove ? toMoved(text) : text}`;
  return requests.filter(({ api }) => api !== "agent").map(raw);
}
