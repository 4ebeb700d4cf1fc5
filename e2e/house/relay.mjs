/** A relay between browser and server that can lose a reply after the server gave it, by resetting the connection. */
import { once } from 'node:events';
import { createServer, connect } from 'node:net';

/** A TCP relay: it understands no more of HTTP than how a request begins. */
export class Relay {
  constructor() {
    this.to = 0;
    this.sockets = new Set();
    /** The first line of every request that passed, with whether its connection had carried an earlier one. */
    this.passed = [];
    this.losing = null;
    this.server = createServer((client) => this.carry(client));
  }

  async open() {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get base() {
    return `http://localhost:${this.server.address().port}`;
  }

  /** The reply to the next request whose first line matches is taken from the server and not passed on. Resolves then. */
  loseReply(pattern) {
    return new Promise((lost) => {
      this.losing = { pattern, lost };
    });
  }

  carry(client) {
    const server = connect(this.to, '127.0.0.1');
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(socket));
    }
    let requests = 0;
    let loses = null;
    client.on('data', (bytes) => {
      const line = /^(GET|PUT|POST|HEAD|DELETE) \S+ HTTP\/1\.1/.exec(bytes.toString('latin1', 0, 4096))?.[0];
      if (line) {
        this.passed.push({ line, warm: requests > 0 });
        requests += 1;
        if (this.losing?.pattern.test(line)) [loses, this.losing] = [this.losing, null];
      }
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!loses) return client.write(bytes);
      // The server has answered, so it has committed. The browser will never see it.
      client.resetAndDestroy();
      server.destroy();
      loses.lost(bytes.toString('latin1').split('\r\n')[0]);
    });
    client.on('end', () => server.end());
    server.on('end', () => client.end());
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  }

  async close() {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}
