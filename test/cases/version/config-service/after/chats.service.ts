import { ConfigService } from "@nestjs/config";

export class ChatsService {
  constructor(
    private readonly config: ConfigService,
    private readonly http: { post(url: string, body: object): Promise<unknown> },
    private readonly cache: Map<string, string>,
  ) {}

  deactivate(id: string) {
    return this.http.post(`${this.config.get<string>("LC_API")}/agent/action/deactivate_chat`, { id: id });
  }

  other(id: string) {
    return this.http.post(`${this.cache.get("LC_API")}/agent/action/deactivate_chat`, { chat_id: id });
  }
}
