/** One request of the Agent Chat API, whatever way it came: checked, carried out, its answer proof-read. */
import type { Surface } from "../src/model.js";
import type { Transport } from "../src/change.js";
import type { Call, Methods } from "./call.js";
import { chatMethods } from "./chat-methods.js";
import { checkRequest, findMethod, strangePaths } from "./check.js";
import type { Json, JsonObject } from "./json.js";
import { listMethods } from "./list-methods.js";
import { peopleMethods } from "./people-methods.js";
import type { World } from "./world.js";

const METHODS: Methods = { ...listMethods, ...chatMethods, ...peopleMethods };

export interface Request {
  readonly surface: Surface;
  readonly transport: Transport;
  readonly action: string;
  readonly payload: JsonObject;
  readonly author: string;
  readonly subscribe: Call["subscribe"];
}

/** Answers a request, or throws a Refusal as the API would. `fault` hears of answers that the version doesn't have. */
export function answerRequest(world: World, request: Request, fault: (path: string) => void): Json {
  const { surface, transport, action, payload, author, subscribe } = request;
  findMethod(surface, action, transport);
  checkRequest(surface, action, transport, payload);
  world.agent(author);
  const method = METHODS[action];
  if (method === undefined) throw new Error(`the fake has no ${action}`);
  const answer = method({ version: surface.version, transport, world, author, payload, subscribe });
  for (const path of strangePaths(surface, `method:${action}.response`, answer)) fault(`${surface.version} ${path}`);
  return answer;
}

/** Names that the fake can carry out, of all versions. */
export const implemented: readonly string[] = Object.keys(METHODS);
