addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (pathname === "/get_archives") event.respondWith(new Response("own"));
});
