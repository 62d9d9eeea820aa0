/** Pages and files in other languages that import or load code of the program, which they aren't read for. */
import type { Project, Source } from "../../model.js";
import { createModules } from "../../program/modules/modules.js";
import { createImporters, specifiersIn } from "../../program/sieve.js";
import { isGuest } from "../../text/documents.js";

/** A line that opens or closes an example. */
const FENCE = /^(?:`{3,}|~{3,})/;
/** Whatever a template makes of it: `<?= $base ?>/js/client.js`, `{% static 'js/client.js' %}`. */
const SCRIPT = /[\w@./-]*[\w-]\.[cm]?[jt]sx?\b/g;

/** Of a project's documents those that name one of these files as code. */
export function guestsOf(project: Project, paths: readonly string[]): readonly Source[] {
  const guests = project.documents.flatMap((document) => (isGuest(document.path) ? asGuest(document) : []));
  if (guests.length === 0) return [];
  const scans = new Map(guests.map(({ path, text }) => [path, { isHit: false, specifiers: namedIn(text) }]));
  const importersOf = createImporters(scans, { root: project.root, resolve: createModules(project).resolve });
  const loading = new Set(paths.flatMap(importersOf));
  return guests.filter(({ path }) => loading.has(path));
}

/** Of prose only pages that have scripts of their own. */
function asGuest({ path, text }: Source): readonly Source[] {
  if (!/\.(?:md|markdown)$/i.test(path)) return [{ path, text }];
  const shown = withoutExamples(text);
  return /^<script[\s>]/im.test(shown) ? [{ path, text: shown }] : [];
}

/** Blanks out fenced examples; offsets stay. */
function withoutExamples(text: string): string {
  let fence: string | undefined;
  const lines = text.split("\n").map((line) => {
    const mark = FENCE.exec(line)?.[0];
    if (fence === undefined && mark === undefined) return line;
    if (fence === undefined) fence = mark;
    else if (line.startsWith(fence)) fence = undefined;
    return " ".repeat(line.length);
  });
  return lines.join("\n");
}

function namedIn(text: string): readonly string[] {
  const scripts = [...text.matchAll(SCRIPT)].map(([path]) => `/${path.replace(/^[./]+/, "")}`);
  return [...specifiersIn(text), ...scripts];
}
