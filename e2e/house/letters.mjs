/** A mail server that keeps what it is given, so that codes and invitations go the way they go in life. */
import { SMTPServer } from 'smtp-server';

/** The words of a plain-text letter. */
function read(raw) {
  const [head, ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  const coding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (coding === 'base64') return { head, text: Buffer.from(body, 'base64').toString() };
  if (coding !== 'quoted-printable') return { head, text: body };
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return { head, text: Buffer.from(bytes, 'latin1').toString() };
}

export class Letters {
  constructor() {
    this.kept = [];
    this.waiting = [];
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const parts = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
          this.kept.push({ to, ...read(Buffer.concat(parts).toString('latin1')) });
          this.waiting.splice(0).forEach((look) => look());
          done();
        });
      },
    });
  }

  async open() {
    await new Promise((resolve, reject) => {
      this.server.on('error', reject);
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  /** The settings of a program that sends here. */
  get settings() {
    return {
      EVERYCONTACT_SMTP_HOST: '127.0.0.1',
      EVERYCONTACT_SMTP_PORT: String(this.server.server.address().port),
      EVERYCONTACT_SMTP_SECURITY: 'none',
      EVERYCONTACT_SMTP_FROM: 'Everycontact <mecc@ashbourne.example>',
    };
  }

  /** The next letter to this address that nobody has taken yet. */
  async take(address) {
    for (;;) {
      const at = this.kept.findIndex(({ to }) => to.includes(address.toLowerCase()));
      if (at >= 0) return this.kept.splice(at, 1)[0].text;
      await new Promise((look) => this.waiting.push(look));
    }
  }

  /** The one-time code in the next letter to this address. */
  async takeCode(address) {
    const text = await this.take(address);
    const code = /^\s*([0-9][0-9 -]{4,10}[0-9])\s*$/m.exec(text) ?? /\b(\d{6,8})\b/.exec(text);
    if (!code) throw new Error(`a letter without a code:\n${text}`);
    return code[1].replace(/\D/g, '');
  }

  /** The link in the next letter to this address. */
  async takeLink(address) {
    const text = await this.take(address);
    const link = /https?:\/\/\S+/.exec(text);
    if (!link) throw new Error(`a letter without a link:\n${text}`);
    return link[0];
  }

  close() {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
