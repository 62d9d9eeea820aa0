/** Webhooks: who registered for what, and the requests that they get. */
import type { Surface } from "../src/model.js";
import type { Surfaces } from "./apis.js";
import type { Version } from "../src/version.js";
import { strangePaths } from "./check.js";
import type { Json, JsonObject } from "./json.js";
import { toWebhooks } from "./pushes.js";
import { since } from "./render.js";
import type { Happening, World } from "./world.js";

/** `names`: all of the version, when none are given. */
export interface Registration {
  readonly version: Version;
  readonly names?: readonly string[];
  /** Of the client's listener. */
  readonly path: string;
}

/** Collects what is to be delivered, in order, and delivers it when told where the client listens. */
export class Webhooks {
  private readonly registrations: Registration[] = [];
  private readonly waiting: { readonly path: string; readonly envelope: JsonObject }[] = [];

  constructor(
    private readonly world: World,
    private readonly surfaces: Surfaces,
    private readonly fault: (path: string) => void,
  ) {}

  register(registration: Registration): void {
    this.registrations.push(registration);
  }

  get isRegistered(): boolean {
    return this.registrations.length > 0;
  }

  hear(what: Happening): void {
    for (const { version, names, path } of this.registrations) {
      const surface = this.surfaces("configuration", version);
      if (surface === undefined) continue;
      for (const { name, payload } of toWebhooks(version, this.world, what)) {
        const isOne = surface.all("webhook").some((webhook) => webhook.name === name);
        if (isOne && names?.includes(name) !== false) this.queue(surface, name, payload, path);
      }
    }
  }

  private queue(surface: Surface, name: string, payload: Json, path: string): void {
    const envelope = toEnvelope(surface.version, name, payload);
    const strange = [
      ...strangePaths(surface, `webhook:${name}.payload`, payload),
      ...strangePaths(surface, "envelope:webhook", envelope).filter((one) => /^envelope:webhook\.\w+$/.test(one)),
    ];
    for (const one of strange) this.fault(`${surface.version} ${one}`);
    this.waiting.push({ path, envelope });
  }

  /** Sends all that waits to a port of this machine, one after the other. */
  async deliver(port: number): Promise<void> {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      await fetch(`http://127.0.0.1:${String(port)}${next.path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(next.envelope),
      });
    }
  }
}

/** `data` in 3.0, `payload` from 3.1; the licence's id until 3.3, the organization's from 3.4. */
function toEnvelope(version: Version, action: string, payload: Json): JsonObject {
  return {
    webhook_id: "wh-1",
    secret_key: "secret",
    action,
    ...(since(version, "3.4") ? { organization_id: "org-1" } : { license_id: 100 }),
    [since(version, "3.1") ? "payload" : "data"]: payload,
    additional_data: {},
  };
}
