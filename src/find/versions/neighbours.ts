import { formatAddress } from "../../address.js";
import type { Sending } from "../sends/calls.js";
import { hop, hopsOf, type Finder } from "../finder.js";
import { outermost } from "../sends/request.js";
import { versionIn } from "../requests/requests.js";

/** Another API's call on the same host: left as it is, but told when its version stands where this API's does. */
export function readNeighbour(finder: Finder, sending: Sending, neighbour: string): void {
  const version = versionIn(finder, sending);
  if (!version.place) return;
  finder.add({
    kind: "neighbour",
    neighbour,
    place: finder.view.placeOf(outermost(finder, sending.call, sending.env)),
    version,
    evidence: "certain",
    context: { in: "request", on: "web" },
    hops: [hop(finder, sending.call, "sent here"), ...hopsOf(finder, sending.env)],
    request: undefined,
    node: undefined,
    at: formatAddress({ kind: "envelope", name: "web", path: ["version"] }),
  });
}
