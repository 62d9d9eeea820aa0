import { environment } from "./environments/environment";

const { host, version } = environment.chat;

export async function countArchives(): Promise<void> {
  await fetch(`${host}/v${version}/agent/action/list_archives`, { method: "POST", body: "{}" });
}
