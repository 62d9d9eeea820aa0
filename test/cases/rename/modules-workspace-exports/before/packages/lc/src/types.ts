export interface FollowRequest { chat_id: string }
