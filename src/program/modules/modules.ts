/**
 * Which file of the project a specifier means, by all that says so: relative paths, tsconfig files, workspaces,
 * package.json, bundlers. The compiler's own resolution looks the files up.
 */
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { readAliases } from "./aliases.js";
import { createFiles, type Folder } from "./files.js";
import { createLookup } from "./lookup.js";
import { dependencyNames, manifest, readPackages } from "./packages.js";
import { readConfigs, type Rule } from "./tsconfig.js";

export interface Modules {
  /**
   * The file that a specifier means in a file, both by absolute names; `undefined` where it is none of the project. What
   * a package of the project gives out as built is led back to its source.
   */
  readonly resolve: (specifier: string, containing: string) => string | undefined;
  /** Whether a specifier is known to mean nothing of the project: a package that a package.json above names, one of Node's, an address. */
  readonly isForeign: (specifier: string, containing: string) => boolean;
  /**
   * Whether a specifier means no file that is found, and nothing else that is known: a package that a package.json above
   * names, one of Node's, an address. Where there is no package.json a plain name may be any package.
   */
  readonly isLost: (specifier: string, containing: string) => boolean;
}

/** What the files in one folder, and in those above it, say of names. */
interface Scope {
  readonly above: Scope | undefined;
  readonly rules: readonly Rule[];
  readonly known: Map<string, string | undefined>;
}

const IS_ADDRESS = /^(?:node|data|https?|npm|jsr|bun|file|virtual|blob):/;
/** What names no package: a path, or an alias of a folder. */
const IS_OWN = /^(?:\.|\/|[@~#$]\/|[~#$]\w*)/;
/** Folders of sites that are served as `/`. */
const SERVED = ["", "public", "static", "src", "app", "www"];

export function createModules(folder: Folder): Modules {
  const files = createFiles(folder);
  const lookup = createLookup(files);
  const scopes = new Map<string, Scope>();

  function scopeOf(folder: string): Scope {
    const known = scopes.get(folder);
    if (known) return known;
    const parent = posix.dirname(folder);
    const above = parent === folder ? undefined : scopeOf(parent);
    const rules = readRules(folder);
    const scope = rules.length === 0 && above ? above : { above, rules, known: new Map<string, string | undefined>() };
    scopes.set(folder, scope);
    return scope;
  }

  function readRules(folder: string): readonly Rule[] {
    const packages = readPackages(folder, files);
    const hasManifest = files.exists(posix.join(folder, "package.json"));
    return [
      ...readConfigs(folder, files, lookup, () => packagesAbove(folder)),
      ...readAliases(folder, files, lookup),
      ...(packages.size > 0 ? [byName((name) => packages.get(name))] : []),
      ...(files.exists(posix.join(folder, "node_modules")) ? [byName((name) => linkedIn(folder, name))] : []),
      ...(hasManifest
        ? [(specifier: string) => (specifier.startsWith("#") ? lookup.ofImports(specifier, folder) : undefined)]
        : []),
    ];
  }

  /** Of what is imported by the name of a package. */
  function byName(folderOf: (name: string) => string | undefined): Rule {
    return (specifier) => {
      const name = packageName(specifier);
      const folder = folderOf(name);
      return folder === undefined ? undefined : lookup.ofPackage(specifier, name, folder);
    };
  }

  /** Where a package manager's link in `node_modules` leads to, if that is outside of any. */
  function linkedIn(folder: string, name: string): string | undefined {
    const link = posix.join(folder, "node_modules", name);
    if (!files.exists(link)) return undefined;
    const real = files.realPath(link);
    return real === link || real.includes("/node_modules/") ? undefined : real;
  }

  function packagesAbove(folder: string): ReadonlyMap<string, string> {
    const parent = posix.dirname(folder);
    const above = parent === folder ? [] : packagesAbove(parent);
    return new Map([...above, ...readPackages(folder, files)]);
  }

  function byScope(specifier: string, scope: Scope): string | undefined {
    if (!scope.known.has(specifier)) {
      const own = scope.rules.map((rule) => rule(specifier)).find((file) => file !== undefined);
      scope.known.set(specifier, own ?? (scope.above && byScope(specifier, scope.above)));
    }
    return scope.known.get(specifier);
  }

  /** `/src/client.js` of a page or bundle, from the folder that is served. */
  function byRoot(path: string, folder: string): string | undefined {
    const found = SERVED.map((served) => lookup.fileAt(posix.join(folder, served, path))).find(
      (file) => file !== undefined,
    );
    const above = posix.dirname(folder);
    return found ?? (above === folder ? undefined : byRoot(path, above));
  }

  /** Names of packages that the package.json files in a folder and above depend on; `undefined` where there is none. */
  const depended = new Map<string, ReadonlySet<string> | undefined>();
  function dependenciesOf(folder: string): ReadonlySet<string> | undefined {
    if (depended.has(folder)) return depended.get(folder);
    const parent = posix.dirname(folder);
    const above = parent === folder ? undefined : dependenciesOf(parent);
    const own = manifest(folder, files);
    const found = own ? new Set([...dependencyNames(own), ...(above ?? [])]) : above;
    depended.set(folder, found);
    return found;
  }

  const resolve: Modules["resolve"] = (specifier, containing) => {
    const bare = toBare(specifier);
    const folder = posix.dirname(containing);
    if (bare === "" || IS_ADDRESS.test(bare)) return undefined;
    if (/^\.{1,2}(?:\/|$)/.test(bare)) return lookup.fileAt(posix.join(folder, bare).replace(/(.)\/$/, "$1"));
    if (bare.startsWith("/")) return byRoot(bare, folder);
    return byScope(bare, scopeOf(folder));
  };

  const isForeign: Modules["isForeign"] = (specifier, containing) => {
    const bare = toBare(specifier);
    if (bare === "" || IS_ADDRESS.test(bare) || isBuiltin(bare)) return true;
    if (IS_OWN.test(bare)) return false;
    const name = packageName(bare);
    const known = dependenciesOf(posix.dirname(containing));
    return known !== undefined && (known.has(name) || known.has(`@types/${name}`));
  };

  return {
    resolve,
    isForeign,
    isLost(specifier, containing) {
      if (isForeign(specifier, containing) || resolve(specifier, containing) !== undefined) return false;
      const bare = toBare(specifier);
      if (IS_OWN.test(bare)) return !/\.(?:css|scss|less|svg|png|jpe?g|gif|json|md)$/.test(bare);
      return dependenciesOf(posix.dirname(containing)) !== undefined;
    },
  };
}

/** The package that a specifier begins with: `@acme/lc` of `@acme/lc/client`. */
function packageName(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
}

/** What stands before a sign, unless a text begins with it. */
function cutAt(text: string, sign: string): string {
  const at = text.indexOf(sign, 1);
  return at < 0 ? text : text.slice(0, at);
}

/** A specifier without what says to a bundler how to load it: `raw-loader!./a.js?v=2` is `./a.js`. */
function toBare(specifier: string): string {
  const path = specifier.slice(specifier.lastIndexOf("!") + 1);
  return cutAt(/^[./]/.test(path) ? cutAt(path, "#") : path, "?");
}
