/** Passkeys in the browser: signing in with one (also from the e-mail field) and adding one. Without this script the code by e-mail is the way in. */

interface Started {
  ceremony: string;
  options: {
    publicKey: Record<string, unknown>;
  };
}

const place = document.getElementById('passkey');
const button = document.getElementById('passkey-button') as HTMLButtonElement | null;
const status = document.getElementById('passkey-status');

/** What is said of this page's own texts, address and token. */
function told(name: string): string {
  return place?.dataset[name] ?? '';
}

function bytes(text: unknown): ArrayBuffer {
  const plain = String(text).replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(plain), (c) => c.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer | null): string | null {
  if (!buffer) return null;
  const plain = [...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The server's reason, in the reader's language, or the page's own words. */
class Refused extends Error {}

async function ask(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Csrf': told('csrf') },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const problem = answer as { title?: string; detail?: string } | null;
  throw new Refused([problem?.title, problem?.detail].filter(Boolean).join('. ') || told('failed'));
}

/** Identities come as text and go to the browser as bytes. */
function withBytes(list: unknown): PublicKeyCredentialDescriptor[] {
  const entries = (list ?? []) as { id: string; type: 'public-key' }[];
  return entries.map((entry) => ({ ...entry, id: bytes(entry.id) }));
}

function say(words: string): void {
  if (status) status.textContent = words;
}

/** A person who changed their mind is not told of a fault. */
function explain(error: unknown): void {
  if (error instanceof Refused) say(error.message);
  else if (error instanceof DOMException && error.name === 'AbortError') return;
  else if (error instanceof DOMException && error.name === 'NotAllowedError') say(told('cancelled'));
  else say(told('failed'));
}

async function add(): Promise<void> {
  const started = (await ask('/account/passkeys/start', {})) as Started;
  const wish = started.options.publicKey;
  const user = wish['user'] as { id: string; name: string; displayName: string };
  const publicKey = {
    ...wish,
    challenge: bytes(wish['challenge']),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: withBytes(wish['excludeCredentials']),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const answer = made.response as AuthenticatorAttestationResponse;
  const name = (document.getElementById('passkey-name') as HTMLInputElement | null)?.value ?? '';
  await ask('/account/passkeys/finish', {
    ceremony: started.ceremony,
    name,
    credential: {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      extensions: {},
      response: {
        attestationObject: text(answer.attestationObject),
        clientDataJSON: text(answer.clientDataJSON),
        transports: null,
      },
    },
  });
  location.assign(told('next'));
}

let waiting: AbortController | null = null;

/** Signs in. `quietly`: the browser offers passkeys in the e-mail field, until one is chosen. */
async function signIn(quietly: boolean): Promise<void> {
  waiting?.abort();
  waiting = new AbortController();
  const signal = waiting.signal;
  const started = (await ask('/sign-in/passkey/start', {})) as Started;
  const wish = started.options.publicKey;
  const publicKey = {
    ...wish,
    challenge: bytes(wish['challenge']),
    allowCredentials: withBytes(wish['allowCredentials']),
  } as unknown as PublicKeyCredentialRequestOptions;
  const mediation = quietly ? 'conditional' : 'optional';
  const chosen = await navigator.credentials.get({ publicKey, mediation, signal } as CredentialRequestOptions);
  const used = chosen as PublicKeyCredential;
  const answer = used.response as AuthenticatorAssertionResponse;
  const done = (await ask('/sign-in/passkey/finish', {
    ceremony: started.ceremony,
    next: told('next'),
    credential: {
      id: used.id,
      rawId: text(used.rawId),
      type: used.type,
      extensions: {},
      response: {
        authenticatorData: text(answer.authenticatorData),
        clientDataJSON: text(answer.clientDataJSON),
        signature: text(answer.signature),
        userHandle: text(answer.userHandle),
      },
    },
  })) as { next: string };
  location.assign(done.next);
}

async function press(work: () => Promise<void>): Promise<void> {
  say('');
  if (button) button.disabled = true;
  try {
    await work();
  } catch (error) {
    explain(error);
  } finally {
    if (button) button.disabled = false;
  }
}

async function begin(): Promise<void> {
  if (!place || !button || !window.PublicKeyCredential) return;
  document.getElementById('passkey-part')?.removeAttribute('hidden');
  const adding = told('mode') === 'add';
  button.addEventListener('click', () => void press(adding ? add : () => signIn(false)));
  if (adding) return;
  const offers = await PublicKeyCredential.isConditionalMediationAvailable?.();
  // What goes wrong quietly is not said: the person may have wanted the code.
  if (offers) await signIn(true).catch(() => undefined);
}

void begin();
