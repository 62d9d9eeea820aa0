/** What must hold for one run, and for two runs of the same client before and after its upgrade. */
import { isApi } from "../../fake/apis.js";
import type { Client } from "./client.js";
import type { Result } from "./run.js";

/** Why a run is no proof: crashed, refused calls, a fake that spoke out of its surface. Empty when all is well. */
export function faultsOf(client: Client, version: string, result: Result): readonly string[] {
  const own = result.requests.filter(({ api }) => isApi(api));
  const refused = result.requests.filter((one) => one.refused !== undefined);
  return [
    ...(result.code === 0 || result.code === null ? [] : [`exit code ${String(result.code)}`]),
    ...(result.errors === "" ? [] : [result.errors.trim()]),
    ...(result.lines.length > 0 ? [] : ["it printed nothing"]),
    ...refused.map(({ action, refused: why }) => `${action} refused: ${why ?? ""}`),
    ...result.faults.map((path) => `the fake answered with ${path}`),
    ...(client.untouched || own.length > 0 || client.webhooks !== undefined || client.shapes.includes("F")
      ? []
      : ["it made no call"]),
    ...own
      .filter((one) => one.version !== version && version !== ANY)
      .map((one) => `${one.action} at ${one.version ?? "no version"}, not at ${version}`),
  ];
}

/** For clients that speak several versions before their upgrade. */
export const ANY = "any";

/** Requests to other hosts, byte for byte, in order. */
export function othersOf({ requests }: Result): readonly string[] {
  return requests.filter(({ api }) => !isApi(api)).map(({ api, raw }) => `${api} ${raw}`);
}
