self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (pathname.endsWith("/get_archives"))
    event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request)));
});
