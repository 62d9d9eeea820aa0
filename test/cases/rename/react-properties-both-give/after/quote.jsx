export const Quote = ({ event }) => <q className={event.recipients}>{event.text}</q>;
