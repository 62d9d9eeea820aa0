/**
 * What a compiled file uses of the compiler, taken out of it once: every use of `ts.isIdentifier` would go through a
 * getter, and `ts.SyntaxKind.Identifier` through two look-ups, in the innermost loops of the engine.
 */
const IMPORT = /^import \{ ts \} from ["']ts-morph["'];$/m;
const USE = /(?<![\w$.])ts\.([A-Za-z]\w*)(\.[A-Za-z]\w*)?/g;
/** Enumerations of which members are constants of their own. */
const ENUMERATIONS = new Set(["SyntaxKind", "SymbolFlags", "TypeFlags"]);

/** The text of a module that takes the compiler from the module `compiler`; `undefined` where it doesn't take it. */
export function bindCompiler(text, compiler) {
  if (!IMPORT.test(text)) return undefined;
  const constants = new Map();
  const bound = text.replace(USE, (use, name, member = "") => {
    const path = ENUMERATIONS.has(name) ? `${name}${member}` : name;
    const constant = `ts_${path.replace(".", "_")}`;
    constants.set(constant, path);
    return constant + use.slice("ts.".length + path.length);
  });
  const declared = [...constants].map(([constant, path]) => `${constant} = ts.${path}`).join(", ");
  const constantsOf = declared === "" ? "" : ` const ${declared};`;
  return bound.replace(IMPORT, `import { ts } from ${JSON.stringify(compiler)};${constantsOf}`);
}
