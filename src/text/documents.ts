/** Files that are no programs but may say where requests go: which ones are read, and as what. */

/** How a document is read; `text` has no values that code could take. */
export type DocumentKind = "json" | "yaml" | "env" | "text";

const ENV = /(?:^|\/)\.env(?:\.[\w.-]+)?$/i;
const LOCK = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$|-lock\.ya?ml$|\.lockb?$/i;
/** Pages and languages whose code isn't read, though it may import or load the program's files. */
const GUEST = new RegExp(
  [
    /\.(?:marko|riot|tag|coffee|litcoffee|civet|imba|gjs|gts|es6|jsm|ipynb|md|markdown)$/,
    /\.(?:ejs|eta|hbs|handlebars|mustache|njk|liquid|twig|latte|pug|jade|haml|slim|ftl)$/,
    /\.(?:php|phtml|erb|rhtml|cshtml|vbhtml|razor|jsp|jspx|aspx|ascx|heex|eex|leex)$/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);
const TEXT = new RegExp(
  [
    /\.(?:md|markdown|rst|adoc|txt|toml|ini|cfg|conf|properties|xml|http|rest|csv|tf|tfvars|graphql|hcl)$/,
    /\.(?:sh|bash|zsh|fish|ps1|bat|cmd|py|rb|php|go|java|kt|kts|cs|rs|swift|scala|ex|exs|pl|lua|dart)$/,
    /\.(?:c|cc|cpp|m|mm|groovy|gradle|clj|cljs|vb|fs|fsx|r|jl|hs|erl|ml|nim|zig|cr|sql|bru|cfm|cfc|apex|cls)$/,
    /(?:^|\/)(?:Dockerfile|Containerfile|Makefile|Procfile|Caddyfile|Jenkinsfile|Rakefile)(?:\.[\w.-]+)?$/,
    /(?:^|\/)\.(?:envrc|htaccess|npmrc|yarnrc)$/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** What a file of that path is read as; `undefined` for one that is code, belongs to a tool, or is nobody's text. */
export function documentKind(path: string): DocumentKind | undefined {
  if (LOCK.test(path)) return undefined;
  if (ENV.test(path)) return "env";
  if (/\.(?:json|jsonc|webmanifest)$/i.test(path)) return "json";
  if (/\.ya?ml$/i.test(path)) return "yaml";
  return TEXT.test(path) || GUEST.test(path) ? "text" : undefined;
}

/** Whether a file of that path may import or load code of the program, which it isn't read for. */
export function isGuest(path: string): boolean {
  return GUEST.test(path);
}

/** Whether code takes values from a file of that path: JSON, YAML, `.env`. */
export function isData(path: string): boolean {
  const kind = documentKind(path);
  return kind !== undefined && kind !== "text";
}

/** Whether a file is one that settings are kept in, whatever stands in it. */
export function isSettings(path: string): boolean {
  return isEnvironment(path) || isCompose(path) || isConfiguration(path);
}

/** Whether a file says what containers are started with, their environment too. */
export function isCompose(path: string): boolean {
  return /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)*\.ya?ml$/i.test(path);
}

/** Whether a file lies where the package `config` reads. */
export function isConfiguration(path: string): boolean {
  return isData(path) && /(?:^|\/)config\/[^/]+$/.test(path);
}

/** Whether a file sets environment variables. */
export function isEnvironment(path: string): boolean {
  return documentKind(path) === "env";
}
