interface FollowBody {
  chat_id: string;
}
