import { useEffect, useState } from "react";
import { Quote } from "./quote.jsx";

const mail = { text: "x", recipients: "me" };
const given = { event: mail };

const Bold = ({ event }) => <b className={event.recipients}>{event.text}</b>;
const Plain = (props) => <i className={props.event.recipients} />;
function Small({ event: { recipients } }) {
  return <small>{recipients}</small>;
}
const Alone = ({ event }) => <u className={event.visibility}>{event.text}</u>;

export function Notes({ id }) {
  const [events, setEvents] = useState([]);
  useEffect(() => {
    fetch("https://api.livechatinc.com/v3.4/agent/action/get_chat", {
      method: "POST",
      body: JSON.stringify({ chat_id: id }),
    })
      .then((r) => r.json())
      .then((chat) => setEvents(chat.thread.events));
  }, [id]);
  return (
    <div>
      {events.map((event) => (
        <p key={event.id}>
          <Bold event={event} />
          <Plain event={event} />
          <Small event={event} />
          <Alone event={event} />
          <Quote event={event} />
        </p>
      ))}
      <Bold event={mail} />
      <Plain {...given} />
      <Small event={mail} />
    </div>
  );
}
