export enum State {
  Open = "incoming_chat_thread",
  Closed = "thread_closed",
}
export const next = (state: State): State => (state === State.Open ? State.Closed : State.Open);
