/** Methods about customers and agents, and those of a session. */
import { id, objects, takePage, toPage, type Call, type Methods } from "./call.js";
import { isObject, list, number, numbers, object, text, type Json, type JsonObject } from "./json.js";
import * as render from "./render.js";
import { since } from "./render.js";
import { Refusal, type Customer, type RoutingStatus } from "./world.js";

const DONE: Json = {};

export const peopleMethods: Methods = {
  get_customers: listCustomers,
  list_customers: listCustomers,
  get_customer: (call) => {
    const customer = call.world.customer(id(call, "id", "customer_id"));
    const chats = [...call.world.chats.values()].filter((chat) => call.world.member(chat, customer.id) !== undefined);
    return { ...render.customer(call.version, customer), chat_ids: chats.map((chat) => chat.id) };
  },
  create_customer: (call) => {
    const { payload, world, version } = call;
    const customer = world.addCustomer(text(payload, "name") ?? "", text(payload, "email") ?? "", fieldsOf(call));
    const visit = { id: 1, startedAt: customer.createdAt, endedAt: undefined, country: "Poland", pages: [] };
    world.tell({ kind: "customer-came", customer, visit, isNew: true, isHere: false });
    return since(version, "3.1") ? { customer_id: customer.id } : render.customer(version, customer);
  },
  update_customer: (call) => {
    const customer = call.world.customer(id(call, "id", "customer_id"));
    customer.name = text(call.payload, "name") ?? customer.name;
    customer.email = text(call.payload, "email") ?? customer.email;
    Object.assign(customer.fields, fieldsOf(call));
    const changed = Object.keys(call.payload).map((key) => (key === "session_fields" ? "fields" : key));
    call.world.tell({ kind: "customer-updated", customer, changed });
    return since(call.version, "3.2") ? DONE : render.customer(call.version, customer);
  },
  ban_customer: (call) => {
    const customer = call.world.customer(id(call, "id", "customer_id"));
    const days = number(object(call.payload, "ban"), "days") ?? 0;
    customer.bannedDays = days;
    call.world.tell({ kind: "customer-banned", customer, days });
    return DONE;
  },
  follow_customer: (call) => known(call),
  unfollow_customer: (call) => known(call),
  update_agent: setRouting,
  set_routing_status: setRouting,
  list_routing_statuses: (call) => {
    const groups = numbers(list(object(call.payload, "filters"), "group_ids"));
    return [...call.world.agents.values()]
      .filter((agent) => groups.length === 0 || agent.groups.some((group) => groups.includes(group)))
      .map((agent) => ({ agent_id: agent.id, status: agent.status }));
  },
  multicast: (call) => {
    const { payload } = call;
    const to = object(payload, since(call.version, "3.2") ? "recipients" : "scopes");
    if (Object.keys(to).length === 0) throw new Refusal("validation", "At least one kind of receiver is needed");
    const content = payload["content"] ?? null;
    call.world.tell({ kind: "multicast", by: call.author, content, type: text(payload, "type") });
    return DONE;
  },
  login: (call) => {
    const pushes = call.payload["pushes"];
    call.subscribe(isObject(pushes) ? pushes : undefined);
    return greet(call);
  },
  set_away_status: () => DONE,
  change_push_notifications: () => DONE,
  logout: () => DONE,
  update_session: () => DONE,
  subscribe_customers: () => ({ subscription_id: "S1", customers: [] }),
  unsubscribe_customers: () => DONE,
  get_license_info: () => ({
    license_id: "100",
    expires_at: render.time(0),
    created_at: render.time(0),
    in_trial: false,
  }),
  upload_file: () => ({ url: "https://cdn.example/upload/1" }),
  upload_image: () => ({ url: "https://cdn.example/upload/1", path: "upload/1" }),
  send_file: () => ({ url: "https://cdn.example/upload/1" }),
};

function known(call: Call): Json {
  call.world.customer(id(call, "id"));
  return DONE;
}

/** A map under `fields` until 3.1, a list of one-key objects under `session_fields` from 3.2. */
function fieldsOf({ payload }: Call): Record<string, string> {
  const entries = [object(payload, "fields"), ...objects(payload, "session_fields")].flatMap((one) =>
    Object.entries(one),
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

function listCustomers(call: Call): Json {
  const page = toPage(call);
  const filters = object(page.request, "filters");
  const wanted = [...call.world.customers.values()].filter((customer) => isWanted(filters, customer));
  const isAscending = (text(page.request, "sort_order", "order") ?? "desc") === "asc";
  const sorted = wanted.toSorted((a, b) => (isAscending ? 1 : -1) * (a.createdAt - b.createdAt));
  const { items, next } = takePage(page, sorted, number(page.request, "limit") ?? 10);
  return {
    customers: items.map((one) => render.customer(call.version, one)),
    total_customers: wanted.length,
    ...next,
  };
}

function isWanted(filters: JsonObject, customer: Customer): boolean {
  const fields = new Map(Object.entries({ email: customer.email, name: customer.name, customer_id: customer.id }));
  return Object.keys(filters).every((key) => {
    const value = fields.get(key);
    if (value === undefined) throw new Error(`the fake doesn't filter customers by ${key}`);
    return list(object(filters, key), "values").includes(value);
  });
}

const STATUSES: readonly RoutingStatus[] = ["accepting_chats", "not_accepting_chats", "offline"];

function setRouting(call: Call): Json {
  const wanted = text(call.payload, "status", "routing_status");
  const agent = call.world.agent(text(call.payload, "agent_id") ?? call.author);
  agent.status = STATUSES.find((status) => status === wanted) ?? agent.status;
  call.world.tell({ kind: "routing", agent });
  return DONE;
}

function greet(call: Call): Json {
  const { version, world } = call;
  const me = world.agent(call.author);
  const chats = [...world.chats.values()].filter((chat) => world.latest(chat).isActive);
  const license = { id: "100", plan: "business", in_trial: false };
  return {
    license: since(version, "3.4") ? { ...license, organization_id: "org-1" } : license,
    my_profile: { id: me.id, type: "agent", name: me.name, email: me.id, routing_status: me.status },
    [since(version, "3.7") ? "chats_info" : "chats_summary"]: chats.map((chat) =>
      loginSummary(render.summary(version, world, chat, "full")),
    ),
  };
}

/** Login shows a little less than the list of chats. */
function loginSummary(shown: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(without(shown, "is_followed"))) {
    result[key] = key.startsWith("last_thread_") && isObject(value) ? without(value, "active", "access") : value;
  }
  return result;
}

function without(of: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(of).filter(([key]) => !keys.includes(key)));
}
