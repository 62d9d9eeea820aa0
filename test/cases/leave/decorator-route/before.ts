@Controller("agent/action")
export class ActionController {
  @Post("close_thread")
  close(@Body("chat_id") chat_id: string) {
    return { chat_id };
  }
}
