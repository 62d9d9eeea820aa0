/** For the example of docs/fake.md, which lies outside of this project while it is tested. */
export default { test: { include: ["*.vitest.js"] } };
