/** Which titles and examples of an earlier version are still true at the target: nothing in them was changed again. */
import type { Change } from "../change.js";
import type { Surface } from "../model.js";
import type { ApiPack } from "../rules/pack.js";
import { toAddress } from "../rules/tree.js";
import { toVersion, type Version } from "../version.js";

/** Names that a later version of the way renamed, moved or ended, by the version after which. */
export class FinalForms {
  readonly #changing = new Map<Version, ReadonlySet<string>>();

  constructor(
    private readonly pack: ApiPack,
    private readonly to: Version,
  ) {}

  /** Whether code that is right at a version reads the same at the target. */
  isFinal(code: string, version: string): boolean {
    const changing = this.#changingAfter(toVersion(version));
    return [...code.matchAll(/[A-Za-z_]\w*/g)].every(([name]) => !changing.has(name));
  }

  /** Whether what a change added is there at the target as it was added. */
  isThere({ nodes, title, version }: Change<"add">): boolean {
    const target = this.pack.surface(this.to);
    const born = this.pack.surface(toVersion(version));
    const named = [...title.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].flatMap(([, name = ""]) => name);
    if (named.some((name) => hasMessage(born, name) && !hasMessage(target, name))) return false;
    const plan = this.pack.planned(toVersion(version), this.to);
    return Object.keys(nodes).every((address) => {
      const node = born.find(toAddress(address));
      if (!node) return true;
      const { to, outcome } = plan.fate(node.id, { in: undefined, on: undefined });
      return outcome === "same" || (to.length === 1 && to[0]?.split(".").at(-1) === address.split(".").at(-1));
    });
  }

  #changingAfter(version: Version): ReadonlySet<string> {
    const known = this.#changing.get(version) ?? this.#findChanging(version);
    this.#changing.set(version, known);
    return known;
  }

  #findChanging(version: Version): ReadonlySet<string> {
    const plan = this.pack.planned(version, this.to);
    const names = [...this.pack.surfaceOf(version).nodes()].flatMap((node) => {
      const { to, outcome } = plan.fate(node.id, { in: undefined, on: undefined });
      const isSame = outcome === "same" || (to.length === 1 && to[0] === node.address);
      return isSame ? [] : [node.name];
    });
    return new Set(names);
  }
}

function hasMessage(surface: Surface, name: string): boolean {
  return (["method", "push", "webhook"] as const).some((kind) => surface.all(kind).some((node) => node.name === name));
}
