export function Banner() {
  const state = useSelector((all) => all.chats);
  const { action } = store.getState();
  if (state.action === "incoming_chat_thread") return <p>{state.payload.chat.id}</p>;
  if (action === "thread_closed") return <p>closed</p>;
  return null;
}
