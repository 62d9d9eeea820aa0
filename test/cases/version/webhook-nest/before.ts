import { Body, Controller, Post } from "@nestjs/common";

@Controller("hooks")
export class HooksController {
  @Post()
  handle(@Body() body: { action: string; payload: { event: { recipients: string } } }) {
    if (body.action === "incoming_event") return body.payload.event.recipients;
    return undefined;
  }
}
