const QUERY = gql`
  mutation close_thread($chat_id: ID!) {
    close_thread(chat_id: $chat_id) {
      chat_id
      recipients
    }
  }
`;
export const close = (client, chat_id) => client.mutate({ mutation: QUERY, variables: { chat_id } });
