/** The names of a way as rows of a table: a field that is renamed alike in several places stands in one row. */
import { parseAddress } from "../address.js";
import type { Tier } from "../change.js";
import { groupBy } from "../group-by.js";
import type { NewName } from "./guide.js";

export interface NameRow {
  readonly from: string;
  readonly to: string;
  readonly tier: Tier;
}

/** Rows for each new name, and one for those that the same is done to; pushes and webhooks of one name share theirs. */
export function toNameRows(names: readonly NewName[]): readonly NameRow[] {
  const rows = names.map((name) => ({ ...split(name.from), name, to: shortTo(name) }));
  const keyOf = ({ path, own, to }: (typeof rows)[number]): string => (path === "" ? `${own} ${to}` : `.${path} ${to}`);
  return [...groupBy(rows, keyOf).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const kinds = [...new Set(same.map(({ kind }) => kind))].filter((kind) => kind !== "method");
    const owners = [...new Set(same.map(({ own }) => `\`${own}\``))];
    const from =
      first.path === ""
        ? [...(kinds.length > 0 ? [kinds.join("/")] : []), `\`${first.own}\``].join(" ")
        : `\`${first.path}\` of ${owners.join(", ")}`;
    return [{ from, to: first.to, tier: first.name.tier }];
  });
}

interface Parts {
  readonly kind: string;
  /** The method, message or structure by itself. */
  readonly own: string;
  /** Below the request, response or payload; empty for what has no path. */
  readonly path: string;
}

function split(address: string): Parts {
  const parts = parseAddress(address);
  if (!parts) return { kind: "", own: address, path: "" };
  const [root = "", ...below] = parts.path;
  const isList = /^(request|response|payload)$/.test(root);
  const path = (isList ? below : parts.path).join(".");
  return { kind: parts.kind, own: parts.name, path };
}

function shortTo({ to }: NewName): string {
  if (to.length === 0) return "–";
  const short = to.map((address) => {
    const { own, path } = split(address);
    return `\`${path || own}\``;
  });
  return [...new Set(short)].join(", ");
}
