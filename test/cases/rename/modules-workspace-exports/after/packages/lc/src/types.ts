export interface FollowRequest { id: string }
