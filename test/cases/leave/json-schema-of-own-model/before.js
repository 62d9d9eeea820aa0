const { z } = require("zod");

exports.Digest = z.object({ chat_id: z.string(), recipients: z.array(z.string()), last_visit: z.date().optional() });
