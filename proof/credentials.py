"""Reads specimens of certificates and badges with openbadgeslib and pikepdf. Ends with 1 if anything is broken.

python credentials.py FOLDER: a folder that `cargo run -p credential --example specimen -- FOLDER` filled.
"""
import base64
import copy
import json
import sys
from pathlib import Path

import jwt
import pikepdf
from jwt.algorithms import OKPAlgorithm
from openbadgeslib.ob3 import OB3Verifier

FOLDER = Path(sys.argv[1])
ISSUER = 'did:web:mecc.example'
faults = []


def expect(what, holds):
    if not holds:
        faults.append(what)


def unpadded(data):
    return base64.urlsafe_b64encode(data).rstrip(b'=').decode()


def padded(text):
    return base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))


# --- Badges -----------------------------------------------------------------------------------------------------------

DOCUMENT = 'https://mecc.example/.well-known/did.json'
LIST = 'https://mecc.example/badges/status/0'


def published(document='did.json', status='status.jwt'):
    """What the issuer publishes, from files: nothing is asked of any network."""
    files = {DOCUMENT: document, LIST: status}
    return lambda address, *_args, **_more: (FOLDER / files[address]).read_bytes()


def accepted(token, download=published(), check_status=True):
    """The credential, or None where the verifier refuses it."""
    try:
        verifier = OB3Verifier.for_issuer_did(ISSUER, download=download)
        return verifier.verify(token, check_status=check_status, download=download)
    except Exception as refusal:  # Whatever it raises, it does not accept.
        print('  refused:', str(refusal)[:100])
        return None


def badges():
    token = (FOLDER / 'badge.jwt').read_text()
    header, payload, signature = token.split('.')
    said = json.loads(padded(payload))
    print('A badge as it was issued')
    held = accepted(token)
    expect('the badge is accepted', held is not None)
    if held is not None:
        expect('the achievement is told', held.achievement.name == 'Core training')
        expect('the holder is told', held.identifiers[0].identity_hash == 'Siân Gŵyr-Łukasz')
        digest = held.identifiers[1]
        expect('the address is not told', digest.hashed and 'sian@example.org' not in json.dumps(said))
    print('After the key was changed')
    older = (FOLDER / 'older-key.jwt').read_text()
    expect('a badge by the older key is accepted', accepted(older) is not None)
    before = published(document='did-before.json')
    expect('it was accepted before', accepted(older, before, check_status=False) is not None)
    expect('before, nothing was by the new key', accepted(token, before, check_status=False) is None)
    bent = older.split('.')
    changed = json.loads(padded(bent[1]))
    holder(changed)
    expect('a badge by the older key is refused when tampered with',
           accepted('.'.join([bent[0], unpadded(json.dumps(changed).encode()), bent[2]])) is None)
    newer = json.loads(padded(header))
    said_by = json.loads(padded(bent[0]))
    expect('the two were signed by different keys', newer['kid'] != said_by['kid'])
    swapped = '.'.join([header, bent[1], bent[2]])
    expect('a badge by the older key does not pass for one by the newer', accepted(swapped) is None)
    print('Revoked')
    revoked = (FOLDER / 'revoked.jwt').read_text()
    expect('a revoked badge is refused', accepted(revoked) is None)
    expect('its signature alone would not tell', accepted(revoked, check_status=False) is not None)
    forged = published(status='status-forged.jwt')
    expect('a list by a stranger brings nothing back', accepted(revoked, forged) is None)
    expect('nor is it believed of a good badge', accepted(token, forged) is None)
    print('With the published key set alone')
    key = json.loads((FOLDER / 'jwks.json').read_text())['keys'][0]
    public = OKPAlgorithm.from_jwk(json.dumps({name: key[name] for name in ('kty', 'crv', 'x')}))
    expect('the published key verifies it', OB3Verifier(pubkey_pem=public).verify(token) is not None)

    print('After its last day')
    expect('an expired badge is refused', accepted((FOLDER / 'expired.jwt').read_text()) is None)
    for what, change in CHANGES.items():
        print('Tampered:', what)
        other = copy.deepcopy(said)
        change(other)
        assert other != said
        forged = '.'.join([header, unpadded(json.dumps(other).encode()), signature])
        expect(f'tampered {what} is refused', accepted(forged) is None)
    print('Tampered: signature')
    bent = bytearray(padded(signature))
    bent[0] ^= 1
    expect('a bent signature is refused', accepted('.'.join([header, payload, unpadded(bytes(bent))])) is None)
    print('Signed by nobody')
    nobody = unpadded(json.dumps({'alg': 'none', 'typ': 'JWT'}).encode())
    expect('an unsigned badge is refused', accepted(f'{nobody}.{payload}.') is None)
    print('Signed with the public key as a password')
    secret = jwt.encode(said, padded(key['x']), algorithm='HS256')
    expect('a badge under a public password is refused', accepted(secret) is None)
    print('Signed by a stranger')
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    name = json.loads(padded(header))['kid']
    stranger = jwt.encode(said, Ed25519PrivateKey.generate(), algorithm='EdDSA', headers={'kid': name})
    expect('a stranger’s badge is refused', accepted(stranger) is None)


def holder(said):
    said['credentialSubject']['identifier'][0]['identityHash'] = 'Viv Forger'


def later(said):
    said['validUntil'] = '2199-01-01T00:00:00Z'
    said['exp'] = 7226582400


def achievement(said):
    said['credentialSubject']['achievement']['name'] = 'Brain surgery'


def issuer(said):
    said['issuer']['id'] = said['iss'] = 'did:web:other.example'


CHANGES = {'holder': holder, 'last day': later, 'achievement': achievement, 'issuer': issuer}


# --- Certificates -----------------------------------------------------------------------------------------------------

def walk(element, found):
    """Every element of the structure, with the marks of content that belong to it."""
    kids = element.get('/K', [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    marks = []
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and '/S' in kid:
            walk(kid, found)
        elif isinstance(kid, pikepdf.Dictionary):
            marks.append('link' if kid.get('/Type') == '/OBJR' else int(kid['/MCID']))
        else:
            marks.append(int(kid))
    found.append((str(element['/S']), element, marks))


def certificate_faults(pdf):
    """What is wrong with a certificate for somebody who listens to it, in words."""
    wrong = []

    def must(what, holds):
        if not holds:
            wrong.append(what)

    root = pdf.Root
    must('it is marked as tagged', bool(root.MarkInfo.Marked) and not root.MarkInfo.get('/Suspects', False))
    must('it says its language', str(root.get('/Lang', '')) == 'en-GB')
    must('its title is shown', bool(root.get('/ViewerPreferences', {}).get('/DisplayDocTitle', False)))
    with pdf.open_metadata() as told:
        must('it has a title', bool(told.get('dc:title')))
        must('it says PDF/UA-1', told.get('pdfuaid:part') == '1')
        must('it says PDF/A-2a', (told.get('pdfaid:part'), told.get('pdfaid:conformance')) == ('2', 'A'))
    must('it has one page', len(pdf.pages) == 1)
    page = pdf.pages[0]
    must('its page is A4 on its side', [round(float(it)) for it in page.mediabox] == [0, 0, 842, 595])

    elements = []
    top = root.StructTreeRoot.K
    walk(top[0] if isinstance(top, pikepdf.Array) else top, elements)
    kinds = [kind for kind, _, _ in elements]
    for kind, least in {'/H1': 1, '/P': 5, '/L': 1, '/LI': 3, '/Lbl': 3, '/LBody': 3, '/Link': 1, '/Figure': 1}.items():
        must(f'it has {least} {kind}', kinds.count(kind) >= least)
    for kind, element, marks in elements:
        if kind == '/Figure':
            must('its picture has words', len(str(element.get('/Alt', ''))) > 10)
        if kind == '/Link':
            must('its link holds text and the link', 'link' in marks and len(marks) > 1)
    told = sorted(mark for _, _, marks in elements for mark in marks if mark != 'link')

    # Whatever is drawn is either told once, or is decoration.
    shown, open_marks, loose = [], [], 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ('BDC', 'BMC'):
            open_marks.append(str(operands[0]))
            if name == 'BDC' and isinstance(operands[1], pikepdf.Dictionary) and '/MCID' in operands[1]:
                shown.append(int(operands[1]['/MCID']))
        elif name == 'EMC':
            open_marks.pop()
        elif name in ('Tj', 'TJ', 'f', 'f*', 'S', 'B', 'Do') and not open_marks:
            loose += 1
    must('nothing is drawn outside of the structure', loose == 0)
    must('everything that is drawn is told, once', sorted(shown) == told and len(told) > 8)

    links = list(page.get('/Annots', []))
    must('it has one link', len(links) == 1)
    for link in links:
        must('the link has words', len(str(link.get('/Contents', ''))) > 5)
        must('the link leads to the check page', str(link.A.URI).startswith('https://mecc.example/check/'))
    for font in page.Resources.Font.values():
        must('its letters are embedded', '/FontFile2' in font.DescendantFonts[0].FontDescriptor)
        must('its letters can be copied', '/ToUnicode' in font)
    return wrong


def certificates():
    names = {'everyday': None, 'long': None, 'partly': '王小明 (Ming Wang)', 'elsewhere': 'محمد عبد الله'}
    for name, whole in names.items():
        print('Certificate:', name)
        with pikepdf.open(FOLDER / f'{name}.pdf') as pdf:
            for wrong in certificate_faults(pdf):
                faults.append(f'{name}: {wrong}')
            if whole is not None:
                elements = []
                top = pdf.Root.StructTreeRoot.K
                walk(top[0] if isinstance(top, pikepdf.Array) else top, elements)
                texts = [str(element.get('/ActualText', '')) for _, element, _ in elements]
                expect(f'{name}: the whole name is told', any(whole in text for text in texts))
    # A check that finds no fault must be able to find one.
    for what, spoil in SPOILT.items():
        with pikepdf.open(FOLDER / 'everyday.pdf') as pdf:
            spoil(pdf)
            found = certificate_faults(pdf)
            print(f'Spoilt, {what}:', '; '.join(found))
            expect(f'spoilt, {what}: is found', len(found) > 0)


def without_words(pdf):
    elements = []
    top = pdf.Root.StructTreeRoot.K
    walk(top[0] if isinstance(top, pikepdf.Array) else top, elements)
    for kind, element, _ in elements:
        if kind == '/Figure':
            del element['/Alt']


def without_language(pdf):
    del pdf.Root['/Lang']


def drawn_loosely(pdf):
    pdf.pages[0].contents_add(b'0 0 10 10 re f')


SPOILT = {'no words': without_words, 'no language': without_language, 'drawn loosely': drawn_loosely}

badges()
certificates()
print()
for fault in faults:
    print('BROKEN:', fault)
print('Broken:' if faults else 'Nothing is broken.', len(faults) or '')
sys.exit(1 if faults else 0)
