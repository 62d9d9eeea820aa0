/** Advice with code in it: calls carried to the target, expressions of the user, names of its own that collide with none of these. */
import type { Change } from "../change.js";
import type { Pack } from "../model.js";
import type { Version } from "../version.js";
import { carryCall, carryName } from "./carried-call.js";

/** What advice is filled for. */
export interface Filling {
  readonly pack: Pack;
  readonly change: Change;
  readonly to: Version;
  /** The code at a path of the request, or for `name`; `undefined`: not seen. */
  readonly valueOf: (path: string) => string | undefined;
  /** What stands for a path that isn't seen. */
  readonly placeholder: (path: string) => string;
}

const HOLE = /(?<key>\w+: )?\$\{(?<path>[^}]+)\}(?<choice> \?)?/g;
const PARAMETER = /\(([a-z]\w*)(?:, ([a-z]\w*))?\) =>/g;
const IDENTIFIER = /(?<![.\w$"'`])[A-Za-z_$][\w$]*/g;

/** Fills every `${…}` of a text. */
export function fillAdvice(advice: string, filling: Filling): string {
  const text = withoutClashes(withCalls(advice, filling), filling);
  return text.replaceAll(HOLE, (_whole, key: string | undefined, path: string, choice: string | undefined) => {
    const value = codeFor(path, filling);
    const isSimple = /^[\w$.[\]"'`<>]+$/.test(value);
    if (choice !== undefined) return `${key ?? ""}${isSimple ? value : `(${value})`}${choice}`;
    return key === `${value}: ` ? value : `${key ?? ""}${value}`;
  });
}

function codeFor(path: string, { pack, change, to, valueOf, placeholder }: Filling): string {
  if (path.includes(":")) return carryName(pack, change, path, to);
  return valueOf(path) ?? placeholder(path);
}

/** "`transfer_chat` with `{id: ${id}}`" for `${calls.0}`; the holes in it are filled with the others. */
function withCalls(advice: string, { pack, change, to }: Filling): string {
  return advice.replaceAll(/\$\{calls\.(\d+)\}/g, (_whole, index: string) => {
    const call = change.calls?.[Number(index)];
    if (!call) throw new Error(`${change.fullId} has no call ${index}`);
    const { method, request } = carryCall(pack, change, call, to);
    return request === "" ? `\`${method}\`` : `\`${method}\` with \`${request}\``;
  });
}

/** A parameter or a response that the advice names itself is renamed where the user's code has that name. */
function withoutClashes(text: string, { change, valueOf }: Filling): string {
  const paths = [...text.matchAll(HOLE)].map(({ groups }) => groups?.["path"] ?? "");
  const used = new Set(paths.flatMap((path) => [...(valueOf(path) ?? "").matchAll(IDENTIFIER)].map(([name]) => name)));
  const parameters = [...text.matchAll(PARAMETER)].flatMap(([, first, second]) => [first ?? [], second ?? []].flat());
  const own = new Set([...parameters, ...(change.calls ?? []).flatMap((call) => call.as ?? [])]);
  return [...own]
    .filter((name) => used.has(name))
    .reduce((all, name) => renamed(all, name, freshName(name, used)), text);
}

function freshName(name: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!used.has(`${name}${number}`)) return `${name}${number}`;
}

/** Renames a variable in the code of a text, and nothing in its words, its keys or the user's expressions. */
function renamed(text: string, name: string, to: string): string {
  const variable = new RegExp(`(?<!(?<!\\.\\.)[.\\w$])${name}(?![\\w$]|\\s*:)`, "g");
  return text
    .split("`")
    .map((part, index) =>
      index % 2 === 0
        ? part
        : part
            .split(/(\$\{[^}]+\}|"[^"]*")/)
            .map((piece) => (/^(\$\{|")/.test(piece) ? piece : piece.replaceAll(variable, to)))
            .join(""),
    )
    .join("`");
}
