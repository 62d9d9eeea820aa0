export default [
  { path: "/agent/action/:name", component: Action },
  { path: "/agent/close_thread", component: Close },
];
