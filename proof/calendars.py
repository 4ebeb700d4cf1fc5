"""Reads calendar parts with vobject and ics, and looks at their lines. Ends with 1 if anything is read otherwise.

python calendars.py FOLDER: a folder that `cargo run -p sessions --example calendars -- FOLDER` filled.
"""
import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import ics
import vobject

FOLDER = Path(sys.argv[1])
faults = []


def expect(what, found, wanted):
    if found != wanted:
        faults.append(f'{what}: {found!r} instead of {wanted!r}')


def moment(text):
    return datetime.fromisoformat(text.replace('Z', '+00:00'))


def lines(name, raw):
    """What both readers let pass: line ends, length in octets, whole letters on each line."""
    expect(f'{name}: ends', raw.endswith(b'END:VCALENDAR\r\n'), True)
    rest = raw.replace(b'\r\n', b'')
    expect(f'{name}: lonely line ends', b'\r' in rest or b'\n' in rest, False)
    for line in raw.split(b'\r\n'):
        expect(f'{name}: octets of {line[:20]!r}', len(line) <= 75, True)
        line.decode('utf-8')


def by_vobject(name, text, case):
    calendar = vobject.readOne(text)
    event = calendar.vevent
    expect(f'{name}: method (vobject)', calendar.method.value, case['method'])
    # The clocks come from the file: vobject reads its VTIMEZONE, by rule.
    starts, ends = event.dtstart.value, event.dtend.value
    expect(f'{name}: begins (vobject)', starts.astimezone(timezone.utc), moment(case['starts']))
    expect(f'{name}: ends (vobject)', ends.astimezone(timezone.utc), moment(case['ends']))
    expect(f'{name}: title (vobject)', event.summary.value, case['title'])
    expect(f'{name}: words (vobject)', event.description.value, case['about'])
    expect(f'{name}: uid (vobject)', event.uid.value, case['uid'])
    expect(f'{name}: sequence (vobject)', event.sequence.value, str(case['sequence']))
    expect(f'{name}: organiser (vobject)', event.organizer.value, 'mailto:mecc@ashbourne.example')
    expect(f'{name}: attendee (vobject)', event.attendee.value, 'mailto:sian@ashbourne.example')
    expect(f'{name}: zone (vobject)', event.dtstart.params.get('X-VOBJ-ORIGINAL-TZID', event.dtstart.params.get('TZID')),
           [case['zone']])
    status = 'CANCELLED' if case['method'] == 'CANCEL' else 'CONFIRMED'
    expect(f'{name}: status (vobject)', event.status.value, status)
    calendar.validate(raiseException=True)


def by_ics(name, text, case):
    calendar = ics.Calendar(text)
    expect(f'{name}: events (ics)', len(calendar.events), 1)
    event = next(iter(calendar.events))
    expect(f'{name}: method (ics)', calendar.method, case['method'])
    expect(f'{name}: begins (ics)', event.begin.to('utc').datetime, moment(case['starts']))
    expect(f'{name}: ends (ics)', event.end.to('utc').datetime, moment(case['ends']))
    expect(f'{name}: title (ics)', event.name, case['title'])
    expect(f'{name}: words (ics)', event.description, case['about'])
    expect(f'{name}: uid (ics)', event.uid, case['uid'])
    expect(f'{name}: link (ics)', event.url, 'https://teams.example/join/7')
    expect(f'{name}: attendees (ics)', len(event.attendees), 1)


cases = json.loads((FOLDER / 'index.json').read_text(encoding='utf-8'))
for case in cases:
    raw = (FOLDER / case['file']).read_bytes()
    text = raw.decode('utf-8')
    lines(case['file'], raw)
    by_vobject(case['file'], text, case)
    by_ics(case['file'], text, case)

for fault in faults:
    print(fault)
print(f'{len(cases)} calendar parts read twice, {len(faults)} faults')
sys.exit(1 if faults or not cases else 0)
