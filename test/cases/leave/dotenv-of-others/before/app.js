export const send = (chat_id) =>
  fetch(`${process.env.MAIL_API}/../mails`, { method: "POST", body: JSON.stringify({ chat_id, version: process.env.APP_VERSION }) });
export const label = `${process.env.BASE} close_thread`;
