/** A surface as a page to read at a terminal. */
import type { ChalkInstance } from "chalk";
import type { MethodDocument, SurfaceDocument } from "./surface-json.js";

export function formatSurface(name: string, document: SurfaceDocument, paint: ChalkInstance): string {
  const { version, status, released, methods, pushes, webhooks, structures } = document;
  const state = released === undefined ? status : `${status}, released ${released}`;
  const counts = [
    `${Object.keys(methods).length} methods`,
    `${Object.keys(pushes).length} pushes`,
    `${webhooks.length} webhooks`,
    `${Object.keys(structures).length} structures`,
  ];
  const typed = (entries: SurfaceDocument["pushes"]): string =>
    Object.entries(entries)
      .map(([title, fields]) => [`  ${paint.bold(title)}`, ...fieldLines(fields, "    ", paint)].join("\n"))
      .join("\n\n");
  return [
    `${paint.bold(`${name} ${version}`)}  ${paint.dim(state)}\n${counts.join(", ")}; * is required`,
    heading("Methods", paint),
    ...Object.entries(methods).map(([title, method]) => formatMethod(title, method, paint)),
    heading("Pushes", paint),
    typed(pushes),
    heading("Webhooks", paint),
    webhooks.map((webhook) => `  ${webhook}`).join("\n"),
    heading("Structures", paint),
    typed(structures),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

function heading(text: string, paint: ChalkInstance): string {
  return paint.underline(text);
}

function formatMethod(name: string, method: MethodDocument, paint: ChalkInstance): string {
  const { title, transports, push, webhook, request, response, withdrawn } = method;
  const mark = withdrawn === undefined ? "" : paint.yellow(`  withdrawn on ${withdrawn}`);
  const parameters = Object.entries(request).map(([path, { type, required, of = [] }]): [string, string] => [
    required ? `${path} *` : path,
    [of.length === 0 ? type : `${type}<${of.join("|")}>`, oneOf(method, path)].filter((word) => word !== "").join(", "),
  ]);
  return [
    `  ${paint.bold(name)}  ${paint.dim(`${title} · ${transports.join(", ")}`)}${mark}`,
    ...scopeLines(method),
    ...group("request", fieldLines(Object.fromEntries(parameters), "      ", paint)),
    ...group("response", fieldLines(response, "      ", paint)),
    ...(push.length === 0 ? [] : [`    pushes    ${push.join(", ")}`]),
    ...(webhook.length === 0 ? [] : [`    webhooks  ${webhook.join(", ")}`]),
  ].join("\n");
}

function oneOf({ values, placeholders }: MethodDocument, path: string): string {
  const allowed = values?.[path];
  const keys = placeholders?.[path];
  if (allowed !== undefined) return `one of ${allowed.join(", ")}`;
  return keys === undefined ? "" : `one of the keys ${Object.keys(keys).join(", ")}`;
}

function scopeLines({ scopes, needs }: MethodDocument): readonly string[] {
  const joint = needs === "all" ? " and " : " or ";
  const byTransport: readonly (readonly [string, readonly string[]])[] =
    "web" in scopes ? Object.entries(scopes) : [["", scopes]];
  return byTransport
    .filter(([, names]) => names.length > 0)
    .map(([transport, names]) => `    scopes    ${transport === "" ? "" : `${transport}: `}${names.join(joint)}`);
}

function group(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`    ${title}`, ...lines];
}

function fieldLines(fields: Readonly<Record<string, string>>, indent: string, paint: ChalkInstance): readonly string[] {
  const width = Math.min(44, Math.max(0, ...Object.keys(fields).map((path) => path.length)));
  return Object.entries(fields).map(([path, type]) => `${indent}${path.padEnd(width)}  ${paint.dim(type)}`);
}
