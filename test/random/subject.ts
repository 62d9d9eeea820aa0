/** Made-up clients with all that is asked of them. */
import fc from "fast-check";
import type { Subject } from "./prove.js";
import type { Span } from "../support/snippets.js";
import { recipeOf } from "./recipe.js";
import type { Style } from "./write.js";

const style: fc.Arbitrary<Style> = fc.record({
  local: fc.constantFrom("", "my_"),
  isMoved: fc.boolean(),
  isWrapped: fc.boolean(),
  hasTwin: fc.boolean(),
});

/** Clients of one version that all go to the same other one, so that they can be upgraded in one program. */
export function subjectOf(span: Span): fc.Arbitrary<Subject> {
  return fc.record({ recipe: recipeOf(span), style });
}
