import express from "express";
const app = express();

app.post("/hook", express.json(), ({ body: { action, payload } }, res) => {
  if (action === "agent_updated") console.log(payload.work_scheduler.monday.start);
  res.end();
});
