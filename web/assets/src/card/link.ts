/** The card inside the end of a link: packed and unpacked here, in the browser, and nowhere else. */

export interface CardService {
  id?: string;
  name: string;
  phone?: string;
  web?: string;
  where?: string;
  open?: string;
  cost?: string;
}

export interface Card {
  v: 1;
  lang: string;
  step: string;
  services: CardService[];
}

/** So many services are on a card at most; a code of squares holds no more that a phone can read. */
export const MOST = 5;
/** Whatever a link claims to hold, no more than this is unpacked. */
const LARGEST = 64 * 1024;
const LONGEST = 400;

const FIELDS = ['id', 'phone', 'web', 'where', 'open', 'cost'] as const;

/** Bytes through one of the browser's own packers. It ends early where too much comes out. */
async function through(bytes: Uint8Array<ArrayBuffer>, packer: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(packer as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new Error('too large');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The end of a link that holds this card. A browser without a packer writes the same format unpacked. */
export async function pack(card: Card): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify(card));
  let packed: Uint8Array;
  if (typeof CompressionStream === 'undefined') {
    const [low, high] = [plain.length & 255, plain.length >> 8];
    packed = Uint8Array.from([1, low, high, low ^ 255, high ^ 255, ...plain]);
  } else {
    packed = await through(plain, new CompressionStream('deflate-raw'));
  }
  return btoa(String.fromCharCode(...packed)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The card that the end of a link holds. It throws where there is none: a link can hold anything. */
export async function unpack(end: string): Promise<Card> {
  const plain = atob(end.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  const unpacked = await through(bytes, new DecompressionStream('deflate-raw'));
  const said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked)) as Record<string, unknown>;
  if (said['v'] !== 1) throw new Error('not a card');
  const services = Array.isArray(said['services']) ? said['services'] : [];
  const read = services.slice(0, MOST).map(service).filter((one) => one.name !== '');
  return { v: 1, lang: said['lang'] === 'cy' ? 'cy' : 'en', step: text(said['step']), services: read };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
}

/** A service as the link gives it; what is none of its fields is left behind. */
export function service(value: unknown): CardService {
  const said = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const read: CardService = { name: text(said['name']) };
  for (const field of FIELDS) {
    const words = text(said[field]);
    if (words !== '') read[field] = words;
  }
  return read;
}
