# Unreviewed: machine-quality Welsh until a speaker confirms it.
sessions-nav = Sesiynau byw
sessions-title = Sesiynau byw
sessions-lead = Ymarfer gydag eraill a hyfforddwr, ar fideo neu mewn ystafell. Mae cadw lle yn cymryd dau dap.
sessions-caption = Sesiwn fyw
sessions-door-text = I’ch tîm, i chi eich hun, neu o ddiddordeb. Caiff unrhyw un ofyn.

# Dyddiau ac amserau
sessions-weekday = { $number ->
    [1] Dydd Llun
    [2] Dydd Mawrth
    [3] Dydd Mercher
    [4] Dydd Iau
    [5] Dydd Gwener
    [6] Dydd Sadwrn
   *[7] Dydd Sul
}
sessions-month = { $number ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
}
sessions-day = { $weekday } { $day } { $month } { $year }
sessions-moment = { $day }, { $time }
sessions-span = { $day }, { $from } i { $to }

# Y rhestr
sessions-mine-title = Fy archebion
sessions-none = Does dim sesiynau wedi’u trefnu ar hyn o bryd
sessions-none-help = Gallwch ofyn am un. Does dim rhaid iddi fod i dîm cyfan.
sessions-ask-other = Dim byd sy’n addas? Gofynnwch am sesiwn
sessions-kind-video = Ar fideo
sessions-kind-room = Mewn ystafell
sessions-left = { $free ->
    [one] Un lle ar ôl
   *[other] { $free } lle ar ôl
}
sessions-left-none = Llawn: gallwch ymuno â’r rhestr aros
sessions-left-closed = Mae’r cyfnod cadw lle wedi cau
sessions-for = Ar gyfer { $organisation }
sessions-for-trainers = I hyfforddwyr
sessions-requests-count = { $count ->
    [0] Ceisiadau
    [one] Ceisiadau: 1 yn aros
   *[other] Ceisiadau: { $count } yn aros
}
sessions-behind = Drosodd neu wedi’i chanslo
sessions-state-changed = Wedi newid
sessions-state-cancelled = Wedi’i chanslo
sessions-state-held = Drosodd
sessions-booking-booked = Mae gennych le
sessions-comer-booked = Mae lle ganddynt
sessions-booking-waiting = Ar y rhestr aros
sessions-booking-offered = Lle yn cael ei gadw
sessions-booking-cancelled = Ddim yn dod
sessions-booking-attended = Oedd yno
sessions-booking-missed = Nid oedd yno

# Un sesiwn
sessions-row-when = Pryd
sessions-row-where = Ble
sessions-row-for = Ar gyfer
sessions-row-places = Lleoedd
sessions-row-until = Cadwch le cyn
sessions-places = { $free } o { $capacity } yn rhydd{ $waiting ->
    [0] .
    [one] . Mae un person yn aros.
   *[other] . Mae { $waiting } o bobl yn aros.
}
sessions-join = Ymuno ar fideo
sessions-link-later = Ar fideo. Cewch y ddolen pan fyddwch yn cadw lle.
sessions-join-by = Ymuno ar fideo: { $link }
sessions-room-at = Ble: { $place }
sessions-calendar-page = Am y sesiwn hon, a sut i ildio eich lle: { $page }
sessions-book = Cadw fy lle
sessions-join-line = Ymuno â’r rhestr aros
sessions-full-help = Mae pob lle wedi’i gymryd. Os daw un yn rhydd, rydym yn ei gadw i’r un sydd wedi aros hiraf ac yn anfon llythyr.
sessions-you-wait = Rydych chi ar y rhestr aros. Os daw lle yn rhydd i chi, byddwn yn ei gadw am ychydig ac yn anfon llythyr atoch.
sessions-you-are-offered = Mae lle yn rhydd ac yn cael ei gadw i chi tan { $until }. Wedi hynny mae’n mynd i’r person nesaf.
sessions-take-place = Cymryd y lle
sessions-refuse-place = Na, rhowch ef i’r person nesaf
sessions-give-up = Ildio fy lle
sessions-leave-line = Gadael y rhestr aros
sessions-to-calendar = Ffeil calendr
sessions-done-booked = Mae gennych le. Mae llythyr i’ch calendr ar ei ffordd.
sessions-done-waiting = Rydych chi ar y rhestr aros.
sessions-done-already = Rydych chi ar y rhestr yn barod.
sessions-done-given-up = Wedi’i wneud. Dydych chi ddim yn dod bellach.
sessions-done-letters = Cafodd eich dewis o lythyrau ei gadw.
sessions-done-made = Cafodd y sesiwn ei chreu.
sessions-done-changed = Cafodd y sesiwn ei newid. Dywedwyd wrth bawb sydd â lle.
sessions-done-off = Cafodd y sesiwn ei chanslo. Dywedwyd wrth bawb.
sessions-done-noted = Nodwyd pwy oedd yno.
sessions-done-answered = Mae eich ateb ar ei ffordd.

# Fy archebion
sessions-mine-none = Dydych chi ddim wedi cadw lle eto
sessions-mine-none-help = Mae’r lleoedd rydych chi’n eu cadw i’w gweld yma.
sessions-mine-behind = Cyn hyn
sessions-letters-title = Llythyrau
sessions-letters-legend = Pa lythyrau hoffech chi eu cael?
sessions-letters-hint = Rydym bob amser yn dweud wrthych am y lle rydych wedi’i gadw: eich lle, newid, sesiwn sydd wedi’i chanslo.
sessions-letters-reminders = Nodyn atgoffa ddiwrnod ac awr cyn y sesiwn
sessions-letters-evaluation = Wedyn, sut oedd hi
sessions-letters-notices = Pan fydd rhywun yn gofyn am hyfforddiant, a phan fydd y cyfnod cadw lle ar gyfer fy sesiwn yn cau
sessions-letters-save = Cadw

# Cynllunio
sessions-plan-new = Trefnu sesiwn
sessions-plan-change = Newid y sesiwn hon
sessions-plan-change-told = Dywedir wrth bawb sydd â lle, ac mae eu calendrau’n newid gyda hi.
sessions-plan-answers = Mae hyn yn ateb cais:
sessions-plan-title = Beth yw ei henw?
sessions-plan-about = Am beth mae hi?
sessions-plan-kind = Sut mae pobl yn cwrdd?
sessions-plan-link = Dolen ymuno
sessions-plan-link-hint = O Microsoft Teams, Zoom neu unrhyw un arall. Dim ond y rhai sy’n cadw lle sy’n ei chael.
sessions-plan-place = Cyfeiriad ac ystafell
sessions-plan-day = Diwrnod
sessions-plan-time = Pryd mae’n dechrau?
sessions-plan-time-hint = Er enghraifft, 9:30 neu 14:00
sessions-plan-can = Pryd mae hyfforddwyr ar gael
sessions-plan-minutes = Sawl munud?
sessions-plan-capacity = Sawl lle?
sessions-plan-closes = Pryd mae’r cyfnod cadw lle yn cau?
sessions-plan-closes-hours = { $hours ->
    [0] Pan fydd yn dechrau
    [24] Ddiwrnod cyn hynny
    [48] Deuddydd cyn hynny
    [168] Wythnos cyn hynny
   *[other] { $hours } awr cyn hynny
}
sessions-plan-times = Sawl wythnos yn olynol?
sessions-plan-times-hint = Gadewch yn wag am un. { $most } ar y mwyaf. Mae’r amser o’r dydd yn aros yr un fath pan fydd y clociau’n newid.
sessions-plan-organisation = I bwy mae hi?
sessions-plan-organisation-hint = Dim ond pobl y sefydliad sy’n gweld sesiwn i un sefydliad.
sessions-plan-everybody = Pawb
sessions-plan-trainer = Pwy sy’n ei chynnal?
sessions-plan-trainer-hint = Chi, neu hyfforddwr sydd wedi dweud pryd mae ar gael.
sessions-plan-make = Creu’r sesiwn
sessions-plan-save = Cadw’r newid
sessions-plan-title-missing = Dywedwch beth yw enw’r sesiwn
sessions-plan-kind-missing = Dewiswch sut mae pobl yn cwrdd
sessions-plan-link-wrong = Rhowch y ddolen gyfan, gan ddechrau â https://
sessions-plan-place-missing = Rhowch y cyfeiriad a’r ystafell
sessions-plan-day-wrong = Rhowch ddiwrnod, fel 26 11 2026
sessions-plan-day-past = Dewiswch ddiwrnod ac amser sydd eto i ddod
sessions-plan-day-far = Dewiswch ddiwrnod o fewn y ddwy flynedd nesaf
sessions-plan-time-wrong = Rhowch amser, fel 9:30
sessions-plan-time-left-out = Mae’r clociau’n mynd ymlaen ac yn gadael yr amser hwnnw allan. Dewiswch un arall
sessions-plan-number = Rhowch rif o { $from } i { $to }
sessions-plan-closes-missing = Dewiswch pryd mae’r cyfnod cadw lle yn cau
sessions-plan-clash = Mae’r hyfforddwr yn cynnal sesiwn arall bryd hynny
sessions-plan-capacity-taken = { $taken ->
    [one] Mae gan un person le. Rhowch o leiaf 1
   *[other] Mae gan { $taken } o bobl le. Rhowch o leiaf { $taken }
}
sessions-plan-organisation-unknown = Dewiswch sefydliad o’r rhestr
sessions-words-long = Defnyddiwch { $most } nod ar y mwyaf
sessions-off-title = Canslo’r sesiwn hon
sessions-off-told = { $count ->
    [0] Does neb wedi cadw lle eto, felly does dim angen dweud wrth neb.
    [one] Dywedir wrth un person, ac mae’n gadael eu calendr.
   *[other] Dywedir wrth { $count } o bobl, pob un drwy lythyr ei hun, ac mae’n gadael eu calendrau.
}
sessions-off-do = Canslo

# Pryd mae hyfforddwyr ar gael
sessions-times-title = Pryd mae hyfforddwyr ar gael
sessions-times-lead = Dywedwch pryd gallech chi gynnal sesiwn. Mae pwy bynnag sy’n trefnu un yn ei weld.
sessions-times-none = Does neb wedi dweud pryd mae ar gael
sessions-times-none-help = Ychwanegwch amser isod.
sessions-times-remove = Dileu
sessions-times-add = Ychwanegu amser
sessions-times-from = O
sessions-times-to = Hyd
sessions-times-save = Ychwanegu
sessions-times-backwards = Rhaid i’r diwedd fod ar ôl y dechrau

# Ei chynnal
sessions-run-title = Taflen y sesiwn
sessions-run-who = Pwy sy’n dod
sessions-run-nobody = Does neb wedi cadw lle eto.
sessions-run-name = Enw
sessions-run-from = O ble
sessions-run-state = Archeb
sessions-run-here = Pwy sydd yno?
sessions-run-here-hint = Ticiwch pwy ddaeth. Ar ôl y diwedd, mae pawb arall yn cyfrif fel nad oeddent yno.
sessions-run-save = Cadw
sessions-run-hard = Beth sy’n anodd iddyn nhw
sessions-run-hard-few = Mae rhy ychydig ohonynt wedi ymarfer i ddweud. Fe’i dywedir am { $least } o bobl neu fwy, byth am un.
sessions-run-hard-none = Does dim byd yn sefyll allan i’r grŵp hwn.
sessions-run-hard-skill = Mae hyn yn anodd i’r rhan fwyaf ohonynt: { $skill }. Mae hyn am y grŵp, byth am un person.
sessions-run-services = Gwasanaethau lleol i’w cynnwys
sessions-run-services-lead = Y dewisiadau cyntaf yn eich cyfeiriadur, yn ôl pwnc. Mae rhywun wedi gwirio pob un. Mae’r hyn sy’n gwerthu rhywbeth wedi’i adael allan.
sessions-run-services-none = Does dim dewisiadau cyntaf yn eich cyfeiriadur eto y mae rhywun wedi’u gwirio ac nad ydynt yn gwerthu dim.
sessions-run-how = Sut oedd hi
sessions-run-how-lead = O 1, dim o gwbl, i 5, yn fawr iawn. Mae rhifau bach wedi’u cuddio ac i’w gweld fel *, ac eraill wedi’u talgrynnu.
sessions-code-title = Cod i’w ddangos yn yr ystafell
sessions-code-lead = Dangoswch y cod hwn. Mae pwy bynnag sydd yno yn ei agor ar ei ffôn ac yn dweud hynny ag un tap.
sessions-code-alt = Cod sy’n arwain at y dudalen i ddweud eich bod yma
sessions-code-address = Yr un peth fel dolen, i sgwrs sesiwn fideo
sessions-code-when = Mae’n gweithio o hanner awr cyn y sesiwn tan awr wedyn. Os caiff y sesiwn ei symud, mae’n cael cod newydd.
sessions-here-title = Ydych chi yma?
sessions-here-say = Ydw, rwy yma
sessions-here-done = Rydych chi ar y rhestr
sessions-here-on = Ymlaen at y sesiwn

# Taflenni
sessions-handouts = Taflenni
sessions-handouts-lead = Dolenni a ffeiliau i’r rhai sy’n dod.
sessions-handouts-who = Mae’r rhai sydd â lle yn eu gweld, cyn y sesiwn ac wedyn.
sessions-handout-title = Beth yw ei enw?
sessions-handout-link = Dolen
sessions-handout-file = Neu ffeil
sessions-handout-file-hint = PDF, Word, PowerPoint, OpenDocument, testun neu lun, 1 MB ar y mwyaf
sessions-handout-add = Ychwanegu
sessions-handout-remove = Dileu
sessions-handout-title-missing = Dywedwch beth yw ei enw
sessions-handout-link-wrong = Rhowch ddolen gyfan, gan ddechrau â https://, neu dewiswch ffeil
sessions-handout-large = Dewiswch ffeil o 1 MB ar y mwyaf
sessions-handout-kind = Dewiswch ffeil PDF, Word, PowerPoint, OpenDocument, testun neu lun

# Wedyn
sessions-how-title = Sut oedd hi?
sessions-how-lead = Pedwar tap. Does neb yn gweld pwy ddywedodd beth: dim ond faint ddewisodd bob rhif, a dim ond pan fydd digon o bobl wedi ateb.
sessions-how-useful = Roedd hi’n ddefnyddiol i’m gwaith
sessions-how-practised = Cefais ymarfer digon
sessions-how-pace = Roedd y cyflymder yn iawn
sessions-how-next = Rwy’n gwybod beth wnaf i roi cynnig arno nesaf
sessions-how-1 = dim o gwbl
sessions-how-5 = yn fawr iawn
sessions-how-missing = Dewiswch rif o 1 i 5
sessions-how-send = Anfon
sessions-how-question = Cwestiwn
sessions-how-answers = Atebion
sessions-how-thanks = Diolch
sessions-how-thanks-what = Cafodd eich atebion eu cyfrif. Maen nhw’n cael eu cadw heb eich enw.
sessions-how-practise = Ymarfer yr hyn a ddysgoch

# Gofyn
sessions-ask-title = Gofyn am hyfforddiant
sessions-ask-lead = I’ch tîm, i chi eich hun, neu am eich bod eisiau gwybod mwy. Does dim angen cyfrif arnoch.
sessions-ask-asker = Pwy sy’n gofyn?
sessions-asker-organisation = Sefydliad
sessions-asker-staff = Rhywun sy’n gweithio neu’n helpu yn rhywle, drosto’i hun
sessions-asker-public = Aelod o’r cyhoedd
sessions-ask-organisation = Enw’r sefydliad
sessions-ask-wanted = Beth hoffech chi ei ddysgu?
sessions-ask-wanted-hint = Brawddeg neu ddwy. Peidiwch ag ysgrifennu dim am iechyd neb.
sessions-ask-people = I faint o bobl?
sessions-ask-times = Pa ddyddiau ac amserau eraill fyddai’n addas i chi?
sessions-ask-name = Eich enw
sessions-ask-email = Eich cyfeiriad e-bost
sessions-ask-email-hint = Mae’r ateb yn mynd yno, a dim byd arall.
sessions-ask-kept = Rydym yn cadw’r hyn rydych yn ei ysgrifennu am 12 mis, er mwyn gallu ateb. Yna mae’n cael ei ddileu. Dim ond hyfforddwyr a’r rhai sy’n rhedeg y rhaglen sy’n ei ddarllen.
sessions-ask-send = Anfon
sessions-ask-asker-missing = Dewiswch pwy sy’n gofyn
sessions-ask-organisation-missing = Rhowch enw’r sefydliad
sessions-ask-name-missing = Rhowch eich enw
sessions-ask-people-wrong = Rhowch rif, fel 12
sessions-ask-wanted-missing = Dywedwch beth hoffech chi ei ddysgu
sessions-asked-title = Cafodd eich cais ei anfon
sessions-asked-next = Mae hyfforddwr yn ei ddarllen ac yn eich ateb drwy e-bost.

# Ateb
sessions-requests-title = Ceisiadau am hyfforddiant
sessions-requests-lead = Mae’r rhai sy’n aros yn gyntaf, a’r un sydd wedi aros hiraf ar y brig. Caiff pob un ei ddileu 12 mis ar ôl iddo ddod.
sessions-requests-none = Does neb wedi gofyn eto
sessions-requests-none-help = Mae’r ffurflen yn agored i bawb, ar y dudalen flaen.
sessions-request-open = Yn aros am ateb
sessions-request-answered = Wedi’i ateb
sessions-request-scheduled = Mae sesiwn wedi’i threfnu
sessions-request-closed = Wedi cau
sessions-request-who = Pwy
sessions-request-email = E-bost
sessions-request-wanted = Beth maen nhw ei eisiau
sessions-request-people = Pobl
sessions-request-times = Pryd
sessions-request-day = Daeth ar
sessions-request-answer = Eich ateb diwethaf
sessions-request-session = Y sesiwn a ddaeth ohono
sessions-request-schedule = Trefnu sesiwn ar gyfer hyn
sessions-request-reply = Ateb
sessions-request-reply-hint = Mae’n mynd allan drwy e-bost fel rydych yn ei ysgrifennu.
sessions-request-then = Ac wedyn?
sessions-request-keep-open = Rydym yn cadw mewn cysylltiad
sessions-request-close = Ddaw dim byd ohono: caewch ef, gyda’r hyn a ysgrifennais fel rheswm
sessions-request-send = Anfon yr ateb
sessions-request-answer-missing = Ysgrifennwch ateb
sessions-request-then-missing = Dewiswch beth sy’n digwydd nesaf

# Beth aeth o’i le
problem-sessions-closed = Mae’r cyfnod cadw lle wedi cau
    .detail = Mae’r dyddiad cau wedi mynd heibio, neu mae’r sesiwn wedi’i chanslo neu wedi dechrau. Chwiliwch am un arall yn y rhestr.
problem-sessions-over = Mae’r sesiwn hon drosodd
    .detail = Ni ellir ei newid bellach.
problem-sessions-off = Cafodd y sesiwn hon ei chanslo
    .detail = Ni ellir nodi bod neb yno.
problem-sessions-early = Mae’n rhy gynnar
    .detail = Mae hyn yn gweithio o hanner awr cyn y sesiwn.
problem-sessions-code-over = Mae’r cod hwn wedi dod i ben
    .detail = Gofynnwch i’r hyfforddwr eich rhoi ar y rhestr.
problem-sessions-times-full = Rydych wedi cynnig llawer o amserau yn barod
    .detail = Dilëwch rai nad oes eu hangen arnoch.
problem-sessions-handouts-full = Mae gan y sesiwn hon ddigon o daflenni
    .detail = Dilëwch un i ychwanegu un arall.
problem-sessions-requests-full = Mae gormod o geisiadau’n aros
    .detail = Rhowch gynnig arall arni’r wythnos nesaf.

# Llythyrau
sessions-letter-booked-subject = Mae gennych le: { $title }
sessions-letter-booked =
    Mae gennych le.

    { $title }
    { $when }
    { $where }

    Mae’r llythyr hwn yn rhoi’r sesiwn yn eich calendr. Os na allwch ddod, ildiwch eich lle er mwyn i rywun arall ei gael:
    { $page }

    { $programme }
sessions-letter-changed-subject = Wedi newid: { $title }
sessions-letter-changed =
    Mae rhywbeth am eich sesiwn wedi newid. Dyma sut mae hi nawr:

    { $title }
    { $when }
    { $where }

    Mae’r llythyr hwn yn ei newid yn eich calendr hefyd. Os na allwch ddod bellach:
    { $page }

    { $programme }
sessions-letter-given-up-subject = Dydych chi ddim yn dod: { $title }
sessions-letter-given-up =
    Rydych wedi ildio eich lle. Mae’r llythyr hwn yn tynnu’r sesiwn o’ch calendr.

    { $title }
    { $when }

    Gallwch gadw lle eto tra bydd lleoedd:
    { $page }

    { $programme }
sessions-letter-off-subject = Wedi’i chanslo: { $title }
sessions-letter-off =
    Ni fydd y sesiwn hon yn cael ei chynnal. Mae’n ddrwg gennym.

    { $title }
    { $when }

    Mae sesiynau eraill yn y rhestr sydd i’w gweld yma:
    { $page }

    { $programme }
sessions-letter-offered-subject = Mae lle yn rhydd i chi: { $title }
sessions-letter-offered =
    Mae lle wedi dod yn rhydd, a chi sydd nesaf ar y rhestr aros.

    { $title }
    { $when }

    Mae’n cael ei gadw i chi tan { $until }. I’w gymryd, neu i’w adael i’r person nesaf:
    { $page }

    { $programme }
sessions-letter-lapsed-subject = Aeth y lle i’r person nesaf: { $title }
sessions-letter-lapsed =
    Cafodd lle ei gadw i chi, ac mae ei amser wedi dod i ben. Mae wedi mynd i’r person nesaf.

    { $title }
    { $when }

    Gallwch ymuno â’r rhestr aros eto:
    { $page }

    { $programme }
sessions-letter-tomorrow-subject = Yfory: { $title }
sessions-letter-tomorrow =
    Mae eich sesiwn o fewn diwrnod.

    { $title }
    { $when }
    { $where }

    Os na allwch ddod, ildiwch eich lle, neu diffoddwch y nodiadau atgoffa hyn:
    { $page }

    { $programme }
sessions-letter-soon-subject = Ymhen awr: { $title }
sessions-letter-soon =
    Mae eich sesiwn yn dechrau o fewn yr awr.

    { $title }
    { $when }
    { $where }

    { $page }

    { $programme }
sessions-letter-how-subject = Sut oedd hi? { $title }
sessions-letter-how =
    Diolch am fod yno. Mae pedwar tap yn helpu’r hyfforddwr i’w gwella:
    { $page }

    { $title }

    Gallwch ddiffodd y llythyrau hyn ar dudalen eich archebion.

    { $programme }
sessions-letter-closed-subject = Mae’r cyfnod cadw lle wedi cau: { $title }
sessions-letter-closed =
    Mae’r cyfnod cadw lle ar gyfer eich sesiwn wedi cau.

    { $title }
    { $when }

    Pobl sy’n dod: { $coming }. Pobl sy’n aros: { $waiting }.

    Taflen eich sesiwn: { $page }
sessions-letter-asked-subject = Mae rhywun yn gofyn am hyfforddiant
sessions-letter-asked =
    Mae cais am hyfforddiant wedi dod. Darllenwch ac atebwch ef yma:
    { $page }

    Gallwch ddiffodd y llythyrau hyn ar dudalen eich archebion.
sessions-letter-answer-subject = Eich cais am hyfforddiant
sessions-letter-answer =
    Helo { $name },

    { $answer }

    { $programme }
sessions-letter-declined-subject = Eich cais am hyfforddiant
sessions-letter-declined =
    Helo { $name },

    Ni allwn gynnig yr hyn y gofynnoch amdano. Dyma pam:

    { $answer }

    { $programme }
sessions-letter-scheduled-subject = Mae sesiwn wedi’i threfnu: { $title }
sessions-letter-scheduled =
    Helo { $name },

    Gofynnoch am hyfforddiant. Mae sesiwn wedi’i threfnu ar ei gyfer:

    { $title }
    { $when }
    { $where }

    Mae pobl â chyfrif yn cadw eu lle yma: { $page }
    Heb gyfrif, mae croeso i chi yr un fath.

    { $programme }

# Sesiynau i sefydliad, cyfresi, ceisiadau’n fanwl, Microsoft Teams
sessions-material-title = Gwasanaethau lleol a bylchau
sessions-missed = Yr hyn na allai pobl ddod o hyd iddo yma’n ddiweddar
sessions-missed-lead = Yn y chwe mis diwethaf cofnododd pobl y sefydliad hwn nad oedd dim yn addas ar gyfer hyn. Mae’r rhifau wedi’u talgrynnu, ac yn cael eu dweud o { $least } sgwrs ymlaen.
sessions-missed-none = Dim byd y gwelodd digon o bobl ei eisiau. Mae’n cael ei ddweud o { $least } sgwrs ymlaen.
sessions-missed-chats = tua { $count } sgwrs
sessions-missed-use = Siaradwch amdano yn y sesiwn: beth ydych chi’n ei ddweud pan nad oes dim gerllaw, a phwy allai helpu er hynny?
sessions-done-series = Cafodd { $count } sesiwn eu creu. Mae gan bob un ei thudalen ei hun:
sessions-series = Holl sesiynau’r gyfres hon
sessions-mine-ahead = I ddod
sessions-mine-none-ahead = Nid ydych wedi cadw lle ar ddim sydd eto i ddod.
sessions-join-teams = Ymuno â Microsoft Teams
sessions-join-teams-by = Ymuno â Microsoft Teams: { $link }
sessions-ask-topic = Am beth mae’n bennaf?
sessions-ask-topic-any = Dim pwnc arbennig
sessions-ask-kind = Sut hoffech chi gwrdd? (dewisol)
sessions-ask-kind-either = Bydd y naill neu’r llall yn iawn
sessions-ask-day = Diwrnod a fyddai’n addas i chi (dewisol)
sessions-ask-day-hint = Er enghraifft, 26 11 2026
sessions-ask-day-past = Dewiswch ddiwrnod sydd eto i ddod
sessions-request-topic = Pwnc
sessions-request-kind = Sut hoffent gwrdd
sessions-request-wished = Diwrnod a fyddai’n addas iddynt
sessions-plan-unknown = Nid yw { $organisation } ar eich rhestr o sefydliadau. Bydd pawb yn gweld y sesiwn hon oni bai eich bod yn dewis un isod.
sessions-plan-answers-then = Pan fyddwch yn creu’r sesiwn, byddant yn cael llythyr amdani, ac mae’r cais wedi’i ateb.
problem-sessions-code-gone = Does dim cod mwyach
    .detail = Mae’r sesiwn drosodd neu wedi’i chanslo. Gallwch o hyd nodi ar y daflen redeg pwy oedd yno.
sessions-done-offered = Ychwanegwyd. Mae pwy bynnag sy’n trefnu sesiwn yn ei weld.
sessions-done-withdrawn = Cafodd yr amser ei dynnu.
