const PORT = Number(process.env.FAKE_PORT ?? 4010);
export const BASE = `http://127.0.0.1:${PORT}/v3.6/agent/action`;

export default {
  testMatch: "*.playwright.js",
  webServer: { command: `npx chatshift fake --at 3.6 --port ${PORT}`, port: PORT },
};
