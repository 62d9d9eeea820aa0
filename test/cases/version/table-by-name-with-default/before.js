const SERVERS = {
  production: { host: "https://api.livechatinc.com", version: "3.3" },
  local: { host: "http://localhost:4000", version: "3.3" },
};
const OTHERS = {
  production: { host: "https://crm.example.com", version: "3.3" },
  local: { host: "http://localhost:5000", version: "3.3" },
};

const server = SERVERS[process.env.APP_ENV ?? "production"];
await fetch(`${server.host}/v${server.version}/agent/action/list_archives`, { method: "POST", body: "{}" });

const other = OTHERS[process.env.APP_ENV || "production"];
await fetch(`${other.host}/v${other.version}/people`, { method: "POST", body: "{}" });

export function countArchives(stage = "production") {
  const { host, version } = STAGES[stage];
  return fetch(`${host}/v${version}/agent/action/list_archives`, { method: "POST", body: "{}" });
}

const STAGES = {
  production: { host: "https://api.livechatinc.com", version: "3.2" },
  staging: { host: "https://staging.livechatinc.com", version: "3.2" },
};
