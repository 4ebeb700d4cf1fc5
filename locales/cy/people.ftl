# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Navigation and the home page
people-nav-home = Hafan
people-nav-people = Pobl
people-nav-organisations = Sefydliadau
people-nav-programme = Rhaglen
people-home-title = Hafan
people-home-hello = Helo { $name }
people-home-record = Cofnodi sgwrs
people-home-record-text = Pedwar tap. Mae’n gweithio heb signal hefyd.
people-home-mine = Fy sgyrsiau
people-home-mine-text = Yr hyn rydych chi wedi’i gofnodi. Dim ond chi sy’n gallu gweld hyn.
people-home-team = Ffigurau’r tîm
people-home-team-text = Am beth mae eich tîm yn siarad, wythnos wrth wythnos.
people-home-people = Pobl
people-home-people-text = Gweld pwy sy’n cymryd rhan, a gwahodd mwy.
people-home-organisations = Sefydliadau
people-home-organisations-text = Codau ymuno, swyddi a lleoliadau.
people-home-lists = Rhestrau
people-home-lists-text = Y dewisiadau ar y ffurflen ar gyfer cofnodi sgwrs.
people-home-programme = Rhaglen
people-home-programme-text = Ei henw, y llwybr diogelu, sut mae rhifau bach yn cael eu cuddio.
people-home-account = Eich cyfrif
people-home-account-text = Eich enw, eich allweddi mynediad, ble rydych chi wedi mewngofnodi.
people-home-no-role = Mae gennych gyfrif, ond dim rôl eto. Gofynnwch i’r person sy’n rhedeg y rhaglen yn eich sefydliad.
people-home-no-reports = Nid yw adroddiadau ar gyfer eich rôl chi yma eto.
people-home-stranger-lead = Gall sgwrs fer fod yn gam cyntaf at well iechyd.
people-home-stranger-what = Mae staff a gwirfoddolwyr yma’n defnyddio eu sgyrsiau bob dydd i helpu pobl i ddod o hyd i’w cam nesaf eu hunain. Dyma ble maen nhw’n cofnodi’r sgyrsiau hynny, mewn eiliadau a heb enwau.
people-home-stranger-phone = Wedi mewngofnodi o’r blaen ar y ffôn hwn?
people-home-join = Ymuno â chod

# Words that many pages use
people-save = Cadw
people-cancel = Canslo
people-continue = Parhau
people-change = Newid
people-remove = Tynnu
people-see = Gweld y bobl
people-name = Enw
people-given-name = Enw cyntaf
people-family-name = Cyfenw
people-email = Cyfeiriad e-bost
people-language = Iaith
people-organisation = Sefydliad
people-people = Pobl
people-kind = Math
people-role = Rôl
people-roles = Rolau
people-job = Swydd
people-actions = Camau
people-added = Ychwanegwyd
people-last-used = Defnyddiwyd ddiwethaf
people-since = Cyfrif ers
people-state = Cyflwr
people-state-active = Gweithredol
people-state-ended = Wedi dod i ben
people-erased-name = Person a ddilëwyd
people-day = { $day } { $month } { $year }
people-moment = { $day }, { $time }
people-month-1 = Ionawr
people-month-2 = Chwefror
people-month-3 = Mawrth
people-month-4 = Ebrill
people-month-5 = Mai
people-month-6 = Mehefin
people-month-7 = Gorffennaf
people-month-8 = Awst
people-month-9 = Medi
people-month-10 = Hydref
people-month-11 = Tachwedd
people-month-12 = Rhagfyr

# Roles
people-role-staff = Staff neu wirfoddolwr
people-role-trainer = Hyfforddwr
people-role-lead = Arweinydd sefydliad
people-role-coordinator = Cydlynydd
people-role-voice-officer = Swyddog llais
people-role-commissioner = Comisiynydd
people-role-in-organisation = Mewn un sefydliad
people-role-in-programme = Yn y rhaglen gyfan
people-role-missing = Dewiswch rôl
people-role-give = Rhoi rôl
people-role-take = Tynnu’r rôl
people-role-take-title = Tynnu’r rôl { $role }?
people-role-take-what = Ni all { $name } wneud yma mwyach yr hyn y mae’r rôl hon yn ei ganiatáu. Mae’r hyn a gofnodwyd yn aros.
people-role-last-coordinator = Dyma’r cydlynydd olaf. Gwnewch rywun arall yn gydlynydd yn gyntaf.
people-held = { $role }, { $place }
people-held-job = { $role }, { $place } ({ $job })
people-held-none = Dim rôl eto

# Kinds of organisation
people-kind-council = Cyngor
people-kind-nhs-trust = Ymddiriedolaeth GIG neu fwrdd iechyd
people-kind-gp-practice = Practis meddyg teulu
people-kind-pharmacy = Fferyllfa
people-kind-housing-association = Cymdeithas dai
people-kind-voluntary = Elusen neu grŵp cymunedol
people-kind-fire = Gwasanaeth tân ac achub
people-kind-police = Heddlu
people-kind-voice-body = Corff llais, fel Healthwatch
people-kind-employer = Cyflogwr
people-kind-other = Rhywbeth arall

# What was done a moment ago
people-done-saved = Mae eich newidiadau wedi’u cadw.
people-done-added = Wedi’i ychwanegu.
people-done-ended = Mae’r cyfrif wedi dod i ben.
people-done-left = Mae’r sefydliad wedi gadael y rhaglen.
people-done-erased = Mae’r person wedi’i ddileu.
people-done-invited = Mae’r gwahoddiad ar ei ffordd.
people-done-withdrawn = Mae’r gwahoddiad wedi’i dynnu’n ôl. Nid yw’r ddolen yn gweithio mwyach.
people-done-role-given = Mae’r rôl wedi’i rhoi.
people-done-role-taken = Mae’r rôl wedi’i thynnu.
people-done-code-new = Mae cod ymuno newydd. Nid yw’r hen un yn gweithio mwyach.
people-done-code-ready = Mae’r cod ymuno’n barod.
people-done-code-closed = Nid yw’r cod ymuno yn gweithio mwyach.
people-done-session-ended = Wedi allgofnodi yno.
people-done-passkey-added = Mae’r allwedd mynediad wedi’i hychwanegu. Gallwch fewngofnodi â hi o hyn ymlaen.
people-done-passkey-removed = Mae’r allwedd mynediad wedi’i thynnu.

# What is wrong with a field
people-given-name-missing = Rhowch yr enw cyntaf
people-name-too-long = Defnyddiwch { $most } nod neu lai
people-text-too-long = Defnyddiwch { $most } nod neu lai
people-email-missing = Rhowch y cyfeiriad e-bost
people-email-wrong = Rhowch gyfeiriad e-bost fel enw@example.org
people-email-taken = Mae gan rywun gyfrif â’r cyfeiriad hwn. Chwiliwch amdano yn y rhestr o bobl.
people-organisation-missing = Dewiswch y sefydliad
people-organisation-ended = Mae’r sefydliad hwn wedi gadael y rhaglen. Dewiswch un arall.
people-organisation-name-missing = Rhowch enw’r sefydliad
people-organisation-name-taken = Mae sefydliad â’r enw hwn yma’n barod
people-organisation-kind-missing = Dewiswch pa fath o sefydliad yw hwn
people-job-name-missing = Rhowch enw’r swydd
people-job-name-taken = Mae gan y sefydliad hwn swydd â’r enw hwn yn barod
people-job-eligible-wrong = Rhowch rif o 0 i { $most }
people-job-missing = Dewiswch eich swydd
people-job-unknown = Dewiswch swydd yn y sefydliad hwn
people-join-code-missing = Rhowch y cod
people-join-code-unknown = Nid yw’r cod hwn yn gweithio. Edrychwch arno eto, neu gofynnwch am un newydd.
people-join-code-wrong = Defnyddiwch 6 i 20 llythyren a rhif ar gyfer y cod
people-code-wrong = Nid dyma’r cod yn yr e-bost. Edrychwch arno eto.
people-code-over = Nid yw’r cod hwn yn gweithio mwyach. Gofynnwch am un arall.
people-programme-name-missing = Rhowch enw’r rhaglen
people-safeguarding-missing = Dywedwch wrth bwy i sôn am bryder diogelu
people-slug-wrong = Rhowch enw byr o lythrennau a rhifau
people-zone-wrong = Rhowch gylchfa amser fel Europe/London
people-number-out-of-bounds = Rhowch rif cyfan o { $least } i { $most }

# Signing in and out
people-sign-in-title = Mewngofnodi
people-sign-in-passkey-lead = Allwedd mynediad yw’r ffordd gyflymaf: eich ôl bys, eich wyneb neu glo eich sgrin.
people-sign-in-passkey = Mewngofnodi ag allwedd mynediad
people-sign-in-or-code = Neu gael cod drwy e-bost
people-sign-in-email-hint = Y cyfeiriad y gwnaethoch ymuno ag ef
people-sign-in-email-me = E-bostiwch god ataf
people-sign-in-new = Newydd yma?
people-code-title = Edrychwch ar eich e-bost
people-code-lead = Os oes cyfrif gan y cyfeiriad hwn, rydym wedi anfon cod ato.
people-code-lead-to = Os oes cyfrif gan { $address }, rydym wedi anfon cod ato.
people-code-over-lead = Mae codau’n gweithio unwaith, ac am { $minutes } munud.
people-code-lasts = Mae’r cod yn gweithio am { $minutes } munud. Gall gymryd munud i gyrraedd.
people-code = Cod 6 digid
people-code-again = Gofyn am god arall
people-sign-out-title = Allgofnodi
people-sign-out = Allgofnodi
people-sign-out-safe = Does dim yn cael ei golli pan fyddwch chi’n allgofnodi.
people-sign-out-waits = Mae sgyrsiau sy’n aros ar y ffôn hwn yn aros arno. Maen nhw’n cael eu hanfon y tro nesaf y byddwch chi’n mewngofnodi yma.
people-sign-out-shared = Ni all rhywun arall sy’n defnyddio’r ffôn hwn weld nac anfon eich rhai chi.
people-passkey-cancelled = Ni ddewiswyd allwedd mynediad. Rhowch gynnig arall arni, neu gael cod drwy e-bost.
people-passkey-failed = Ni weithiodd hynny. Rhowch gynnig arall arni, neu gael cod drwy e-bost.

# Joining
people-join-title = Ymuno â’ch sefydliad
people-join-lead = Mae eich sefydliad yn rhoi cod i chi. Rhowch ef yma.
people-join-code = Cod ymuno
people-join-code-hint = Llythrennau a rhifau, fel ACDE-3467
people-join-no-code = Dim cod? Gofynnwch i’r person sy’n rhedeg y rhaglen yn eich sefydliad am god neu wahoddiad.
people-join-details-title = Ymuno â { $organisation }
people-join-email-hint = Rydym yn anfon cod ato, i fod yn siŵr mai chi biau ef
people-join-confirm-lead = Rydym wedi anfon cod i’r cyfeiriad a roesoch.
people-invited-title = Rydych wedi cael gwahoddiad i { $programme }
people-invited-place = Byddwch yn: { $role }, { $place }.
people-invited-role = Byddwch yn: { $role }.
people-invited-email = Bydd eich cyfrif yn defnyddio’r cyfeiriad { $email }.
people-invited-accept = Derbyn a mewngofnodi
people-welcome-title = Rydych chi i mewn
people-welcome-text = Croeso i { $programme }.
people-welcome-passkey = Mewngofnodi’n gynt y tro nesaf
people-welcome-next = Gallwch wneud hyn yn nes ymlaen hefyd, yn eich cyfrif.
people-welcome-home = Mynd i’r hafan

# The account
people-account-title = Eich cyfrif
people-account-change-name = eich enw
people-account-change-language = eich iaith
people-account-details-title = Eich enw a’ch iaith
people-account-email-note = I newid eich cyfeiriad, gofynnwch i’r person sy’n rhedeg y rhaglen.
people-passkeys = Allweddi mynediad
people-passkeys-what = Mae allwedd mynediad yn gadael i chi fewngofnodi â’ch ôl bys, eich wyneb neu glo eich sgrin. Does dim cyfrinair i’w gofio na’i ddwyn.
people-passkeys-none = Does gennych chi ddim allwedd mynediad eto.
people-passkeys-not-here = Nid yw allweddi mynediad yn gweithio yn y cyfeiriad hwn. Rydych yn mewngofnodi â chod drwy e-bost.
people-passkey-add = Ychwanegu allwedd mynediad
people-passkey-name = Enw’r allwedd mynediad
people-passkey-name-hint = Er mwyn i chi ei hadnabod eto, fel Fy ffôn
people-passkey-unnamed = Allwedd mynediad
people-passkey-never-used = Heb ei defnyddio eto
people-sessions = Ble rydych chi wedi mewngofnodi
people-device = Dyfais
people-device-unknown = Dyfais anhysbys
people-session-started = Ers
people-session-this = Y ffôn neu’r cyfrifiadur hwn
people-session-end = Allgofnodi
people-sessions-end-others = Allgofnodi ym mhobman arall
people-held-title = Yr hyn rydym yn ei gadw amdanoch chi
people-held-text = Gallwch fynd â chopi o bopeth gyda chi.
people-held-download = Lawrlwytho’r hyn sy’n cael ei gadw amdanoch chi

# Organisations
people-organisations-title = Sefydliadau
people-organisations-none = Dim sefydliadau eto
people-organisations-none-text = Ychwanegwch yr un cyntaf. Yna gall ei bobl ymuno.
people-organisation-add = Ychwanegu sefydliad
people-organisation-change = Newid y sefydliad
people-organisation-ended-note = Mae’r sefydliad hwn wedi gadael y rhaglen. Mae ei gofnodion yn aros.
people-organisation-end = Mae’r sefydliad hwn yn gadael
people-organisation-end-title = Dod â rhan { $name } i ben?
people-organisation-end-people = Mae ei bobl yn cadw eu cyfrifon, ond ni allant gofnodi ar ei ran mwyach. Mae ei god ymuno a’i wahoddiadau’n peidio â gweithio.
people-organisation-end-kept = Mae’r hyn maen nhw wedi’i gofnodi yn aros.
people-how-to-join = Sut mae pobl yn ymuno
people-join-open = Cod ymuno
people-by-invitation = Gwahoddiad
people-joining = Ymuno
people-join-code-is = Y cod ymuno yw
people-join-code-how = Mae pobl yn mynd i { $link }, yn rhoi’r cod ac yn profi eu cyfeiriad e-bost. Rhowch ef i bobl y sefydliad hwn yn unig.
people-join-code-none = Does dim cod ymuno. Mae pobl yn ymuno drwy wahoddiad.
people-join-code-open = Gwneud cod ymuno
people-join-code-new = Gwneud cod newydd
people-join-code-close = Cau’r cod
people-join-code-new-title = Gwneud cod newydd yn lle { $code }?
people-join-code-close-title = Cau’r cod { $code }?
people-join-code-stops = Mae { $code } yn peidio â gweithio ar unwaith, hefyd ar bosteri, cardiau ac mewn llythyrau sy’n ei ddangos.
people-join-code-stays = Mae’r rhai sydd wedi ymuno yn cadw eu cyfrifon.
people-join-code-then-invite = Wedyn mae pobl yn ymuno drwy wahoddiad.
people-jobs = Swyddi
people-jobs-what = Y swyddi yn y sefydliad hwn, a faint o bobl ym mhob un allai gymryd rhan. Mae adroddiadau’n defnyddio’r rhifau hyn i ddweud pa gyfran sy’n cymryd rhan.
people-jobs-none = Dim swyddi eto.
people-job-add = Ychwanegu swydd
people-job-change = Newid y swydd
people-job-end = Tynnu oddi ar y rhestr
people-job-hint = Er enghraifft llywiwr gofal, neu swyddog tai
people-eligible = Gallai gymryd rhan
people-eligible-hint = Faint o bobl sydd yn y swydd hon yma, â chyfrif neu beidio
people-taking-part = Yn cymryd rhan
people-settings = Lleoedd lle mae sgyrsiau’n digwydd
people-settings-title = Lleoliadau sy’n cael eu defnyddio
people-settings-all = Pob un o rai’r rhaglen
people-settings-question = Ble mae pobl { $organisation } yn cael eu sgyrsiau?
people-settings-hint = Ticiwch y rhai sy’n cael eu defnyddio yma. Peidiwch â thicio dim am bob un.

# People
people-title = Pobl
people-count = { $count ->
    [one] Un person
   *[other] { $count } o bobl
}
people-none = Heb ddod o hyd i neb
people-none-text = Chwiliwch am ran o enw neu gyfeiriad, neu dewiswch sefydliad arall.
people-filter-search = Enw neu gyfeiriad e-bost
people-filter-all = Pob sefydliad
people-filter-also = Dangos hefyd
people-filter-ended = Cyfrifon sydd wedi dod i ben
people-filter-show = Dangos
people-invite-title = Gwahodd rhywun
people-invite-email-hint = Y cyfeiriad gwaith, os oes un
people-invite-how = Sut maen nhw’n ymuno?
people-invite-by-letter = Anfon gwahoddiad drwy e-bost
people-invite-by-letter-hint = Maen nhw’n agor y ddolen, yn edrych ar eu henw ac maen nhw i mewn. Mae’n gweithio am 14 diwrnod.
people-invite-at-once = Eu hychwanegu nawr, heb lythyr
people-invite-at-once-hint = Maen nhw’n mewngofnodi â’u cyfeiriad e-bost pryd bynnag y mynnant.
people-invite-known = Mae gan { $name } gyfrif eisoes. Rhowch y rôl ar ei dudalen:
people-invite-known-error = Mae gan rywun gyfrif â’r cyfeiriad hwn
people-invitations-title = Gwahoddiadau heb eu hateb eto
people-invitations-none = Does dim gwahoddiad yn aros am ateb
people-invitation-sent = Anfonwyd
people-invitation-until = Yn gweithio tan
people-invitation-withdraw = Tynnu’n ôl
people-edit-title = Newid enw, cyfeiriad neu iaith
people-edit-email-hint = Mae ei newid yn allgofnodi’r person ym mhobman
people-account-end-section = Dod i ben a dileu
people-account-end = Dod â’r cyfrif i ben
people-account-end-title = Dod â chyfrif { $name } i ben?
people-account-end-at-once = Maen nhw’n cael eu hallgofnodi ym mhobman ar unwaith. Mae eu rolau, eu hallweddi mynediad a’u gwahoddiadau’n dod i ben hefyd.
people-account-end-kept = Mae’r hyn maen nhw wedi’i gofnodi yn aros. Ni ellir anfon sgyrsiau sy’n aros ar eu ffôn mwyach.
people-erase = Dileu’r person
people-erase-title = Dileu { $name }?
people-erase-what = Mae’r cyfrif yn dod i ben, ac mae popeth sy’n dweud pwy ydyn nhw yn cael ei dynnu.
people-erase-kept = Mae’r sgyrsiau a gofnodwyd ganddynt yn aros yn y ffigurau, ac ni ellir eu holrhain atynt mwyach.
people-erase-for-good = Ni ellir dadwneud hyn.

# Adding many people from a file
people-import-title = Ychwanegu pobl o ffeil
people-import-lead = Ffeil CSV, fel mae taenlen yn ei chadw, â’r colofnau hyn mewn unrhyw drefn:
people-import-given-name = yr enw cyntaf, rhaid iddo fod yno
people-import-family-name = y cyfenw
people-import-email = y cyfeiriad e-bost, rhaid iddo fod yno
people-import-organisation = enw’r sefydliad, fel mae wedi’i ysgrifennu yma
people-import-role = staff, lead, trainer, coordinator, voice_officer neu commissioner; staff os yw’n wag
people-import-job-role = enw’r swydd, fel mae wedi’i ysgrifennu yma
people-import-nothing-yet = Yn gyntaf rydych yn gweld beth fyddai’r ffeil yn ei wneud. Does dim yn newid cyn i chi ddweud.
people-import-file = Y ffeil
people-import-file-hint = 2 MB ar y mwyaf
people-import-example = Lawrlwytho ffeil enghreifftiol
people-import-no-file = Dewiswch ffeil
people-import-too-large = Mae’r ffeil yn fwy na { $most } MB. Rhannwch hi’n sawl ffeil.
people-import-too-many = Mae gan y ffeil fwy na { $most } rhes. Rhannwch hi’n sawl ffeil.
people-import-empty = Mae’r ffeil yn wag. Dewiswch un arall.
people-import-no-column = Mae’r colofnau hyn ar goll yn y rhes gyntaf: { $column }. Ychwanegwch nhw a dewis y ffeil eto.
people-import-role-unknown = Defnyddiwch staff, lead, trainer, coordinator, voice_officer neu commissioner
people-import-organisation-unknown = Does dim sefydliad â’r enw hwn. Ysgrifennwch ef fel ar y dudalen Sefydliadau.
people-import-job-unknown = Does gan y sefydliad hwn ddim swydd â’r enw hwn. Ysgrifennwch hi fel ar dudalen y sefydliad.
people-import-report-title = Beth fyddai’r ffeil yn ei wneud
people-import-report-lead = Does dim wedi newid eto.
people-import-to-add = Pobl newydd
people-import-to-change = Pobl sy’n cael rôl neu swydd
people-import-added = Pobl a ychwanegwyd
people-import-changed = Pobl a gafodd rôl neu swydd
people-import-unchanged = Rhesi nad ydynt yn newid dim
people-import-refused = Rhesi a wrthodwyd
people-import-refused-title = Gwrthodwyd
people-import-refused-caption = Cywirwch y rhesi hyn ac ychwanegwch y ffeil eto. Mae rhesi a ychwanegwyd eisoes yn cael llonydd.
people-import-line = Llinell
people-import-column = Colofn
people-import-value = Yn y ffeil
people-import-reason = Beth sydd o’i le
people-import-download = Lawrlwytho’r hyn a wrthodwyd
people-import-taken = Rhesi sy’n newid rhywbeth
people-import-what = Beth sy’n digwydd
people-import-new = Newydd
people-import-role-change = Rôl neu swydd
people-import-more = A { $count } arall.
people-import-confirm = { $count ->
    [one] Gwneud un newid
   *[other] Gwneud { $count } newid
}
people-import-no-change = Does dim i’w wneud.
people-import-done-title = Wedi’i wneud
people-import-done-text = { $count ->
    [one] Ychwanegwyd un person
   *[other] Ychwanegwyd { $count } o bobl
}

# The programme
people-programme-title = Rhaglen
people-programme-name-en = Enw yn Saesneg
people-programme-name-cy = Enw yn Gymraeg
people-safeguarding = Diogelu
people-safeguarding-what = Wrth bwy i ddweud pan na fydd rhywun yn ddiogel o bosibl. Mae pawb sy’n cofnodi sgyrsiau yn gweld hyn.
people-safeguarding-en = Llwybr diogelu yn Saesneg
people-safeguarding-cy = Llwybr diogelu yn Gymraeg
people-safeguarding-hint = Tîm, rhif ffôn a phryd mae’n ateb
people-disclosure = Rhifau bach
people-disclosure-what = Mae ffigurau ychydig o bobl yn cael eu cuddio, a’r lleill yn cael eu talgrynnu, fel na ellir adnabod neb.
people-hide-to = Cuddio ffigurau o 1 hyd at
people-hide-to-hint = 7 yw rheol y GIG. Mae rhif mwy yn cuddio mwy.
people-round-to = Talgrynnu’r lleill i’r agosaf
people-round-to-hint = 5 yw rheol y GIG.
people-programme-operator = Wedi’i osod gan y gweithredwr
people-programme-host = Cyfeiriad
people-programme-any-host = Unrhyw gyfeiriad ar y gweinydd hwn
people-programme-zone = Cylchfa amser
people-programme-slug = Enw byr ar gyfer gorchmynion

# Letters
people-mail-code-subject = Eich cod ar gyfer { $programme }
people-mail-code-body =
    Eich cod i fewngofnodi i { $programme }:

    { $code }

    Mae’n gweithio am { $minutes } munud. Ni fydd neb byth yn gofyn i chi amdano, dros y ffôn nac fel arall.

    Heb ofyn amdano? Gadewch ef. Ni all neb fewngofnodi hebddo.
people-mail-join-subject = Eich cod i ymuno â { $programme }
people-mail-join-body =
    Eich cod i ymuno â { $programme } gyda { $organisation }:

    { $code }

    Mae’n gweithio am { $minutes } munud.

    Heb ofyn amdano? Gadewch ef. Does dim yn digwydd hebddo.
people-mail-invitation-subject = Rydych wedi cael gwahoddiad i { $programme }
people-mail-invitation-body =
    Rydych wedi cael gwahoddiad i gymryd rhan yn { $programme }.

    Agorwch y ddolen hon ac edrych ar eich enw:

    { $link }

    Mae’n gweithio am { $days } diwrnod, unwaith, ac i chi yn unig y mae.

# Problems of this room
problem-people-invitation-over = Nid yw’r gwahoddiad hwn yn gweithio mwyach
    .detail = Cafodd ei ddefnyddio, ei dynnu’n ôl, neu mae’n hŷn na 14 diwrnod. Os oes gennych gyfrif, mewngofnodwch. Os nad oes, gofynnwch am wahoddiad newydd.
problem-people-last-coordinator = Dyma’r cydlynydd olaf
    .detail = Gwnewch rywun arall yn gydlynydd yn gyntaf. Heb un, ni allai neb ofalu am y rhaglen.
problem-people-programme-exists = Mae rhaglen o’r fath yma’n barod
    .detail = Dewiswch enw byr arall a chyfeiriad arall.
problem-people-passkey-over = Cymerodd hynny’n rhy hir
    .detail = Llwythwch y dudalen eto a rhoi cynnig arall arni.
problem-people-passkey-refused = Ni weithiodd yr allwedd mynediad
    .detail = Rhowch gynnig arall arni, neu gael cod drwy e-bost.
problem-people-passkey-known = Mae’r allwedd mynediad hon wedi’i hychwanegu’n barod
    .detail = Gallwch fewngofnodi â hi.
problem-people-passkey-unknown = Nid yw’r allwedd mynediad hon yn hysbys yma
    .detail = Efallai ei bod wedi’i thynnu. Gofynnwch am god drwy e-bost, yna ychwanegwch yr allwedd eto yn eich cyfrif.

# Ffeil nad yw’n un
people-import-workbook = Taenlen yw hon, nid ffeil CSV. Agorwch hi, dewiswch “Cadw fel” a “CSV UTF-8”, yna dewiswch y ffeil honno.
people-import-no-text = Nid ffeil destun yw hon. Cadwch eich rhestr fel CSV, yna dewiswch y ffeil honno.
