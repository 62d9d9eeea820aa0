const sql = `
  SELECT chat_id, last_visit, recipients
  FROM events
  WHERE action IN ('incoming_chat_thread', 'thread_closed')
`;
module.exports = (db) => db.query(sql);
