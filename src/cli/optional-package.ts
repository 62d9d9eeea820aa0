/** Packages that only those have who want what they are for. */
import { BadInput } from "../errors.js";

/** What loading gives. Throws BadInput with what to install where the package isn't there; `what` says what it is. */
export async function loadOptional<T>(what: string, name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && isMissing(error.code))) throw error;
    throw new BadInput(`${what} is not installed`, `Install it beside chatshift: npm install --save-dev ${name}`);
  }
}

/** As `import` says it, or as `require` does. */
function isMissing(code: unknown): boolean {
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
}
