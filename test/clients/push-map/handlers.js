const print = (what) => (rest) => console.log(JSON.stringify({ what, ...rest }));

const labels = { thread_closed: "The thread was closed" };

function userAdded({ chat_id, user }) {
  print("added")({ chat_id, user: user.id });
}

export const handlers = {
  chat_user_added: userAdded,
  chat_user_removed: ({ chat_id, user_id }) => print("removed")({ chat_id, user: user_id }),
  access_granted: ({ id, access }) => print("access")({ id, groups: access.group_ids }),
  access_revoked({ id, access }) {
    print("less access")({ id, groups: access.group_ids });
  },
  chat_thread_properties_updated: ({ thread_id }) => print("properties")({ thread_id }),
  chat_thread_tagged: ({ tag }) => print("tag")({ tag }),
  chat_thread_untagged: ({ tag }) => print("untag")({ tag }),
  events_marked_as_seen: ({ user_id, seen_up_to }) => print("seen")({ user_id, seen_up_to }),
  thread_closed: ({ chat_id }) => print(labels.thread_closed)({ chat_id }),
};

/** Those after which somebody should look at the chat. */
export const important = new Set(["access_granted", "thread_closed"]);
