"""Sends learning to a record store that others wrote, stops that store in the middle, and reads everything back from it.

python xapi.py PROGRAM FOLDER: the built program, and an empty folder. Learns, books and attends through the program's own
doors. Ends with 1 if a statement is lost, doubled or otherwise than at /xapi/statements, or is none to Ralph's models.
"""
import base64
import json
import os
import re
import socket
import subprocess
import sys
import time
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import bcrypt
import requests
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

PROGRAM, FOLDER = sys.argv[1], Path(sys.argv[2])
STORE = Path(__file__).with_name('ralph_store.py')
KEY, SECRET = 'everycontact', 'sesame'
# What is stored is seen within so many seconds, with the pause after a failure (30 and more) within so many more.
PATIENCE = 240
KINDS = {'initialized', 'answered', 'completed', 'earned', 'waived', 'registered', 'unregistered', 'attended'}
faults = []


def expect(what, found, wanted):
    if found != wanted:
        faults.append(f'{what}: {found!r} instead of {wanted!r}')


def free_port():
    with socket.socket() as held:
        held.bind(('127.0.0.1', 0))
        return held.getsockname()[1]


def until(what, holds):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.5)
    raise SystemExit(f'waited in vain: {what}')


class Process:
    """A program that is started, stopped and started again; it answers once it is ready."""

    def __init__(self, name, words, ready, environment):
        self.name, self.words, self.ready, self.environment, self.child = name, words, ready, environment, None

    def start(self):
        with open(FOLDER / f'{self.name}.log', 'ab') as log:
            self.child = subprocess.Popen(self.words, stdout=log, stderr=log, env=self.environment, cwd=FOLDER)

        def answers():
            if self.child.poll() is not None:
                raise SystemExit(f'{self.name} ended: {(FOLDER / f"{self.name}.log").read_text()[-2000:]}')
            try:
                return requests.get(self.ready, timeout=5).status_code < 500
            except requests.ConnectionError:
                return False

        until(f'{self.name} answers', answers)

    def stop(self):
        if self.child and self.child.poll() is None:
            self.child.terminate()
            self.child.wait(20)


class Person:
    """Somebody with a browser."""

    def __init__(self, base):
        self.base, self.session = base, requests.Session()

    def see(self, path):
        answer = self.session.get(self.base + path, timeout=30)
        answer.raise_for_status()
        return answer.text

    def send(self, page, action, fields):
        """Sends fields as a form of the page would, with its token."""
        token = re.search(r'name="csrf" value="([^"]+)"', self.see(page))
        sent = [('csrf', token.group(1))] + list(fields.items()) if token else list(fields.items())
        answer = self.session.post(self.base + action, data=sent, timeout=30)
        if not answer.ok:
            raise SystemExit(f'{action}: {answer.status_code}\n{re.sub("<[^>]+>", " ", answer.text)[:3000]}')
        return answer


def founded(base, environment):
    """A place with one coordinator, who is signed in; and her address."""
    words = ['programme', 'add', '--name', 'Healthy Ashbourne', '--safeguarding', 'Ring the duty desk.',
             '--coordinator', 'cora@ashbourne.example']
    printed = subprocess.run([PROGRAM, *words], env=environment, cwd=FOLDER, check=True, capture_output=True, text=True)
    return re.search(r'http\S+?(/join/\S+)', printed.stdout).group(1)


def learn(cora):
    """Five Ways to Wellbeing from its first page to its last, as a phone hands it over: every answer is right."""
    course, module = 'five-ways', 'five-ways-to-wellbeing'
    page = cora.see(f'/learn/phone/{course}/{module}')
    tag = re.search(r'<main id="module"[^>]*>', page).group(0).replace('&quot;', '"')
    version = re.search(r'data-version="([^"]*)"', tag).group(1)
    wordings = json.loads(re.search(r'data-wordings="(\{.*?\})"', tag).group(1))
    pages = re.findall(r'<a href="#en-([^"]+)" data-to', page)
    now = int(time.time() * 1000)
    answers = []
    for form in re.findall(r'<form class="question".*?</form>', page, re.S):
        name, kind = (re.search(rf'data-{it}="([^"]*)"', form).group(1) for it in ('question', 'form'))
        inputs = re.findall(r'<input [^>]*>', form)
        right = [int(re.search(r'value="(\d+)"', it).group(1)) for it in inputs if ' data-right' in it]
        given = {
            'single': {'chosen': right},
            'multiple': {'chosen': right},
            'order': {'ordered': list(range(len(re.findall(r'<li data-value=', form))))},
            'match': {'matched': [int(it) for it in re.findall(r'<select [^>]*data-right="(\d+)"', form)]},
        }.get(kind)
        if given:
            answers.append({'question': name, 'wording': wordings[name], 'given': given, 'at': now})
    person = cora.session.get(cora.base + '/api/v1/session', timeout=30).json()['person']
    record = {'format': 1, 'course': course, 'module': module, 'version': version, 'language': 'en',
              'from': now - 1000, 'at': now, 'page': pages[-1], 'seen': pages, 'answers': answers}
    number = (now << 80) | (7 << 76) | (2 << 62) | 1
    taken = cora.session.put(f'{cora.base}/api/v1/learning/{uuid.UUID(int=number)}', json=record,
                             headers={'X-Person': person}, timeout=30)
    expect('the phone hands over', (taken.status_code, taken.json().get('left_out')), (201, 0))
    return len(answers)


def book(cora):
    """A session that begins in a quarter of an hour, with a place booked."""
    starts = datetime.now(ZoneInfo('Europe/London')) + timedelta(minutes=15)
    plan = {'title': 'A first taste', 'kind': 'room', 'place': 'Harbour Hall', 'minutes': '60', 'capacity': '20',
            'day-day': str(starts.day), 'day-month': str(starts.month), 'day-year': str(starts.year),
            'time': f'{starts.hour:02}:{starts.minute:02}', 'closes': '0'}
    made = cora.send('/sessions/new', '/sessions/new', plan)
    session = made.url.removeprefix(cora.base).split('?')[0]
    # Whoever runs a session is not asked to book it: the token comes from another form of theirs.
    cora.send('/sessions/new', f'{session}/book', {})
    return session


def attend(cora, session):
    cora.send('/sessions/new', f'{session}/book', {})
    page = cora.see(f'{session}/run')
    booking = re.search(r'name="here"[^>]*value="([^"]+)"', page).group(1)
    cora.send(f'{session}/run', f'{session}/run', {'here': booking})


def learned_elsewhere(cora):
    file = 'mail,day\ncora@ashbourne.example,2025-10-05\n'
    settled = {'email': 'mail', 'course': None, 'completed': 'day', 'until': None, 'status': None,
               'days': 'day_first', 'courses': {'': 'core'}}
    content = base64.urlsafe_b64encode(file.encode()).decode().rstrip('=')
    done = cora.send('/learn/prior', '/learn/prior/confirm',
                     {'content': content, 'settled': json.dumps(settled), 'name': ''})
    expect('prior learning is added', 'added=1' in done.url, True)


def everything(endpoint, key, secret, version):
    """Every statement of a store, the oldest first where it says so."""
    found, path = [], '/statements?ascending=true&limit=25'
    root = re.match(r'https?://[^/]+', endpoint).group(0)
    address = endpoint + path
    while address:
        answer = requests.get(address, auth=(key, secret), headers={'X-Experience-API-Version': version}, timeout=30)
        answer.raise_for_status()
        body = answer.json()
        found += body['statements']
        address = root + body['more'] if body.get('more') else None
    return found


def kept(endpoint):
    """What Ralph holds. It reads its file as a whole: its pages begin anew with every question."""
    answer = requests.get(f'{endpoint}/statements', params={'limit': 500}, auth=(KEY, SECRET),
                          headers={'X-Experience-API-Version': '1.0.3'}, timeout=30)
    answer.raise_for_status()
    return answer.json()['statements']


def bare(statement):
    """A statement without what each store says of itself."""
    return {name: value for name, value in statement.items() if name not in ('stored', 'authority', 'version')}


def compare(ours, other):
    for version, inside in (('1.0.3', '1.0.0'), ('2.0.0', '2.0.0')):
        mine = ours(version)
        expect(f'versions inside {version}', {it['version'] for it in mine}, {inside})
        ids, theirs = [it['id'] for it in mine], [it['id'] for it in other]
        expect('no double at Ralph', len(set(theirs)), len(theirs))
        expect('nothing lost', sorted(set(ids) - set(theirs)), [])
        expect('nothing else', sorted(set(theirs) - set(ids)), [])
        held = {it['id']: bare(it) for it in other}
        for statement in mine:
            expect(f'{version} {statement["id"]}', held.get(statement['id']), bare(statement))


def refusal(statement):
    """Why the strict models of Ralph refuse a statement; None where they take it."""
    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError as refused:
        return str(refused)
    return None


def models_tell_good_from_bad(good):
    """A word of theirs on ours is worth something only if they refuse what is wrong."""
    for path, value in [
        (('actor', 'mbox'), 'mailto:cora@ashbourne.example'),
        (('verb', 'id'), 'answered'),
        (('object', 'definition', 'name'), {'not a language!': 'x'}),
        (('timestamp',), 'yesterday'),
        (('extra',), 1),
    ]:
        bad = json.loads(json.dumps(good))
        inside = bad
        for name in path[:-1]:
            inside = inside[name]
        inside[path[-1]] = value
        expect(f'a statement with a wrong {"/".join(path)} is refused', refusal(bad) is not None, True)


def main():
    (FOLDER / 'statements').mkdir(parents=True)
    agent = {'objectType': 'Agent', 'account': {'homePage': 'https://lrs.example/', 'name': KEY}}
    digest = bcrypt.hashpw(SECRET.encode(), bcrypt.gensalt(4)).decode()
    (FOLDER / 'auth.json').write_text(json.dumps([{'username': KEY, 'hash': digest, 'scopes': ['all'], 'agent': agent}]))
    ours_port, store_port = free_port(), free_port()
    base, endpoint = f'http://localhost:{ours_port}', f'http://127.0.0.1:{store_port}/xAPI'
    environment = {name: value for name, value in os.environ.items() if not name.startswith('EVERYCONTACT_')}
    environment.update(DATABASE_URL=f'sqlite:{FOLDER / "place.sqlite"}', EVERYCONTACT_BASE_URL=base,
                       EVERYCONTACT_FEEDS_INSIDE_ALLOWED='true', EVERYCONTACT_LOG_LEVEL='warn')
    invitation = founded(base, environment)
    program = Process('everycontact', [PROGRAM, 'serve', '--listen', f'127.0.0.1:{ours_port}'], base + '/', environment)
    store = Process('ralph', [sys.executable, str(STORE), str(FOLDER), str(store_port)], endpoint, dict(os.environ))
    try:
        program.start()
        store.start()
        run(base, endpoint, invitation, store)
    finally:
        program.stop()
        store.stop()


def run(base, endpoint, invitation, store):
    cora = Person(base)
    cora.send(invitation, invitation, {'given_name': 'Cora', 'family_name': 'Hughes'})
    made = cora.send('/interchange/keys/new', '/interchange/keys/new', {'label': 'Proof'}).text
    key, secret = (re.search(rf'id="{it}" tabindex[^>]*>([^<]+)<', made).group(1) for it in ('name', 'secret'))

    def ours(version='1.0.3'):
        return everything(base + '/xapi', key, secret, version)

    cora.send('/interchange/forwarding', '/interchange/forwarding',
              {'endpoint': endpoint, 'key': KEY, 'secret': SECRET, 'version': '1.0.3'})
    session = book(cora)
    until('a first statement is at Ralph', lambda: len(kept(endpoint)) == 1)
    print('Ralph has a first statement; now it is stopped')
    store.stop()
    answered = learn(cora)
    learned_elsewhere(cora)
    cora.send('/sessions/new', f'{session}/give-up', {})
    # Begun, answers, finished, completed, certified, waived, given up; and the booking before.
    until('all of it is told here', lambda: len(ours()) == answered + 7)
    until('the store is missed', lambda: 'Nothing is lost' in cora.see('/interchange'))
    print(f'{len(ours())} statements here; Ralph is missed, and starts again')
    store.start()
    until('Ralph has what it missed', lambda: len(kept(endpoint)) == answered + 7)
    attend(cora, session)
    until('Ralph has what came after', lambda: len(kept(endpoint)) == answered + 9)
    other = kept(endpoint)
    compare(ours, other)
    expect('verbs', {it['verb']['id'].rsplit('/')[-1] for it in other}, KINDS)
    models_tell_good_from_bad(ours()[0])
    for statement in ours():
        expect(f'{statement["id"]} to the models of Ralph', refusal(statement), None)
        names = statement['object']['definition'].get('name', {})
        kind = statement['object']['definition']['type'].rsplit('/')[-1]
        if kind in ('course', 'module', 'question'):
            expect(f'languages of {statement["object"]["id"]}', sorted(names), ['cy', 'en-GB'])
    when = datetime.now(timezone.utc)
    print(f'{len(other)} statements read back from Ralph at {when:%H:%M} UTC, {len(faults)} faults')


main()
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
