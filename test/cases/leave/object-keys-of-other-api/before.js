export const rename = ({ chat_id, customer_id, ...rest }) => ({ id: chat_id, customer: customer_id, ...rest });
