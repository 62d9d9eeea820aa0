/** Pages held against axe-core, as far as that needs no layout. */
import axe from "axe-core";
import { JSDOM } from "jsdom";

export interface Read {
  readonly document: Document;
  /** Rules that the page breaks, with the first element that does. */
  readonly broken: readonly string[];
  /** Runs the page's own script, which isn't run by reading it. */
  readonly runScript: () => void;
}

export async function readPage(html: string): Promise<Read> {
  const { window } = new JSDOM(html, { runScripts: "outside-only" });
  window.eval(axe.source);
  // jsdom has no layout, so what needs one is checked in a browser (`npm run pages`).
  const results: unknown = await window.eval(
    'axe.run(document, { rules: { "color-contrast": { enabled: false } } })' +
      ".then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))",
  );
  const broken = Array.isArray(results) ? results.map(String) : ["axe said nothing"];
  const runScript = (): void => void window.eval(window.document.querySelector("script")?.textContent ?? "");
  return { document: window.document, broken, runScript };
}
