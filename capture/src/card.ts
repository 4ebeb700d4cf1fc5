/** The card for the person: services and their own step, packed into the end of a link that no server ever sees. */
import { generate } from 'lean-qr/nano';
import type { Chosen } from './services';

export interface Card {
  v: 1;
  lang: string;
  step: string;
  services: Partial<Chosen>[];
}

/** What stands on the card. Empty fields are left out: each letter makes the code finer. */
export const cardOf = (lang: string, step: string, services: Chosen[]): Card => ({
  v: 1,
  lang,
  step: step.trim(),
  services: services.map((service) => Object.fromEntries(Object.entries(service).filter(([, text]) => text !== '')) as Partial<Chosen>),
});

/** Deflates without a wrapper. A browser that cannot gets the same format with nothing squeezed. */
async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    const [low, high] = [bytes.length & 255, bytes.length >> 8];
    return Uint8Array.from([1, low, high, low ^ 255, high ^ 255, ...bytes]);
  }
}

/** The end of the link: base64url of the deflated JSON. */
export async function fragmentOf(card: Card): Promise<string> {
  const bytes = await deflated(new TextEncoder().encode(JSON.stringify(card)));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The code as one path on a grid of squares, and how many there are to a side; null when a code cannot hold the text. */
export function codeOf(text: string): { path: string; side: number } | null {
  try {
    const code = generate(text);
    let path = '';
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) {
        if (!code.get(x, y)) continue;
        let width = 1;
        while (code.get(x + width, y)) width += 1;
        path += `M${x} ${y}h${width}v1h-${width}z`;
        x += width;
      }
    }
    return { path, side: code.size };
  } catch {
    return null;
  }
}
