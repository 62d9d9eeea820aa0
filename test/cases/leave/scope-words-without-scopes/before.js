const SCOPES = ["email", "profile", "openid"];
const scope = "agents--all:ro customers:own";

passport.use(new GoogleStrategy({ scope: SCOPES }));
export const params = new URLSearchParams({ scope, note: "chats.conversation--all:rw was the old name" });
