// Loaded before a client: every TLS connection, whatever its host, ends at the fake on this machine. What the client
// writes on it stays as it is, so its own URLs and Host headers arrive. A listening port is told to the parent, and so
// is, when it asks, that the client's event loop has gone round a few times.
import http from "node:http";
import net from "node:net";
import tls from "node:tls";

const port = Number(process.env.FAKE_PORT);

tls.connect = (...args) => {
  const options = args.find((arg) => typeof arg === "object" && arg !== null) ?? {};
  const onSecure = args.find((arg) => typeof arg === "function");
  const socket = net.connect({ port, host: "127.0.0.1" });
  socket.encrypted = true;
  socket.authorized = true;
  socket.servername = options.servername;
  socket.getSession = () => undefined;
  socket.isSessionReused = () => false;
  socket.once("connect", () => socket.emit("secureConnect"));
  if (onSecure) socket.once("secureConnect", onSecure);
  return socket;
};

const { listen } = http.Server.prototype;
http.Server.prototype.listen = function (...args) {
  this.once("listening", () => process.send?.({ port: this.address().port }));
  return listen.apply(this, args);
};

process.on("message", ({ turns }) => {
  const turn = (left) => (left > 0 ? setImmediate(turn, left - 1) : process.send?.({ turned: true }));
  turn(turns);
});
process.channel?.unref();
