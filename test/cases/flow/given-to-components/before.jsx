import { Other } from "./other.js";
const Row = ({ chat, options }) => <b title={options.chats[0].last_event_per_type.message.event.recipients}>{chat.last_event_per_type.message.event.recipients}</b>;
export async function load(show) {
  const response = await fetch("https://api.livechatinc.com/v3.2/agent/action/list_chats", {
    method: "POST",
    body: JSON.stringify({}),
  });
  const data = await response.json();
  const chats = data.chats_summary;
  const options = { chats };
  return (
    <>
      <Row chat={chats[0]} options={options} />
      <Other chat={chats[0]} />
    </>
  );
}
