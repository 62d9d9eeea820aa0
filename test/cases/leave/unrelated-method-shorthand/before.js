export const resolvers = {
  Query: { get_archives: (_, { pagination }) => db.page(pagination.page) },
  Mutation: { close_thread: (_, { chat_id }) => db.close(chat_id) },
};
