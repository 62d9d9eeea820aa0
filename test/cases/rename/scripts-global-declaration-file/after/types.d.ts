interface FollowBody {
  id: string;
}
