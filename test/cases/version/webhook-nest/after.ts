import { Body, Controller, Post } from "@nestjs/common";

@Controller("hooks")
export class HooksController {
  @Post()
  handle(@Body() body: { action: string; payload: { event: { visibility: string } } }) {
    if (body.action === "incoming_event") return body.payload.event.visibility;
    return undefined;
  }
}
