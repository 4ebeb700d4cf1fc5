/** The part of a letter that is for calendars. */

function decoded(part) {
  const [head, ...rest] = part.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  const coding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const quoted = () => body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const bytes = coding === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(coding === 'quoted-printable' ? quoted() : body, 'latin1');
  return { head, text: bytes.toString() };
}

/** What a letter tells a calendar: its properties by name, without their parameters; null where it tells it nothing. */
export function calendarIn(letter) {
  const parts = letter.split(/^--\S+$/m).map(decoded);
  const part = parts.find(({ head }) => /^content-type:\s*text\/calendar/im.test(head));
  if (!part) return null;
  const declared = /method="?(\w+)/i.exec(part.head)?.[1];
  const lines = part.text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
  const value = (name, among = event) => among.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '');
  return { declared, method: value('METHOD', lines), uid: value('UID'), sequence: Number(value('SEQUENCE')), title: value('SUMMARY'), status: value('STATUS'), attendee: value('ATTENDEE') };
}
