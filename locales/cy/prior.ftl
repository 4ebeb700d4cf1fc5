# Unreviewed: machine-quality Welsh until a speaker confirms it.

# Choose a file
prior-title = Hyfforddiant o systemau eraill
prior-lead = A hyfforddodd pobl yn rhywle arall? Cymerwch ffeil o’r system honno ac ychwanegwch yr hyn a gwblhawyd ganddynt. Ni ychwanegir dim nes i chi weld pob rhes.
prior-needs = Mae angen colofn â chyfeiriadau e-bost ac un â’r diwrnod cwblhau ar y ffeil. Gall y colofnau gael unrhyw enw. Caiff pobl eu canfod drwy gyfeiriad e-bost eu cyfrif yma.
prior-file = Ffeil CSV
prior-file-hint = Cadwch daenlen fel CSV yn gyntaf
prior-continue = Parhau
prior-saved = Colofnau a gadwyd
prior-saved-what = Deellir ffeil â’r colofnau hyn ar unwaith.
prior-name = Enw
prior-change = Newid
prior-forget = Anghofio
prior-to-given = Rhoi hyfforddiant a gwblhawyd i system arall

# Columns
prior-columns-title = Beth yw pob colofn?
prior-columns-lead = { $count ->
    [one] Mae gan y ffeil 1 rhes. Edrychwch dros yr hyn a ddyfalwyd.
   *[other] Mae gan y ffeil { $count } rhes. Edrychwch dros yr hyn a ddyfalwyd.
}
prior-no-column = Nid oes colofn yn dweud hyn
prior-email = Cyfeiriad e-bost
prior-email-hint = Caiff pobl eu canfod drwyddo
prior-course = Cwrs
prior-course-hint = Dewiswch “Nid oes colofn yn dweud hyn” os yw’r ffeil gyfan am un cwrs
prior-completed = Diwrnod cwblhau
prior-completed-hint = Gwrthodir rhesi heb ddiwrnod
prior-until = Diwrnod dilys olaf
prior-until-hint = Os nad oes colofn yn ei ddweud, yr amser a osodwyd i’r cwrs sy’n cyfrif
prior-status = Statws
prior-status-hint = Dim ond rhesi sy’n dweud cwblhawyd, completed, passed neu debyg a gymerir
prior-days = Sut mae diwrnodau wedi’u hysgrifennu
prior-days-day = Diwrnod yn gyntaf, fel 20/11/2026
prior-days-month = Mis yn gyntaf, fel 11/20/2026
prior-email-column-missing = Dewiswch y golofn â’r cyfeiriadau e-bost
prior-completed-column-missing = Dewiswch y golofn â’r diwrnod cwblhau
prior-too-many-courses = Mae gan y golofn hon fwy na { $most } cwrs gwahanol. Dewiswch golofn arall, neu rhannwch y ffeil.

# Courses
prior-courses-title = Pa gyrsiau yw’r rhain?
prior-courses-lead = Dewiswch ein cwrs ni ar gyfer pob cwrs yn y ffeil.
prior-whole-file = Cwrs y ffeil gyfan
prior-leave-out = Ei adael allan
prior-choose-course = Dewiswch gwrs, neu gadewch ef allan
prior-all-left-out = Dewiswch gwrs ar gyfer o leiaf un ohonynt
prior-keep = Enw i gadw’r colofnau hyn oddi tano
prior-keep-hint = Er enghraifft enw’r system arall. Y tro nesaf ni fydd angen i chi ddewis eto.

# What it would do
prior-report-title = Edrychwch cyn ychwanegu
prior-report-lead = Ni ychwanegwyd dim eto.
prior-to-add = I’w hychwanegu
prior-added = Ychwanegwyd
prior-count-there = Yno eisoes
prior-count-passed = Hepgorwyd
prior-count-refused = Gwrthodwyd
prior-confirm = { $count ->
    [one] Ychwanegu 1 cwblhad
   *[other] Ychwanegu { $count } cwblhad
}
prior-nothing-new = Nid oes dim newydd yn y ffeil hon.
prior-download = Lawrlwytho pob rhes â’i chanlyniad (CSV)
prior-rows = Rhesi’r ffeil
prior-line = Llinell
prior-said = Yn dweud
prior-outcome = Canlyniad
prior-reason = Pam
prior-new = Newydd
prior-there = Yno eisoes
prior-there-why = Mae gan yr un person y cwrs hwn ar y diwrnod hwn eisoes
prior-passed = Hepgorwyd
prior-refused = Gwrthodwyd
prior-more = { $count ->
    [one] Mae 1 rhes arall yn y ffeil i’w lawrlwytho.
   *[other] Mae { $count } rhes arall yn y ffeil i’w lawrlwytho.
}
prior-other-file = Dewis ffeil arall
prior-not-done = Nid yw’r statws yn dweud iddo gael ei gwblhau
prior-nobody = Nid oes gan neb yma y cyfeiriad e-bost hwn
prior-course-unknown = Nid yw’r rhes yn dweud pa gwrs
prior-course-left-out = Gadawyd y cwrs hwn allan gennych
prior-course-gone = Nid yw’r cwrs a ddewiswyd gennych yno mwyach
prior-day-missing = Mae’r diwrnod cwblhau ar goll
prior-day-wrong = Ni ellir darllen y diwrnod cwblhau
prior-day-future = Nid yw’r diwrnod cwblhau wedi dod eto
prior-until-wrong = Ni ellir darllen y diwrnod dilys olaf
prior-until-before = Mae’r diwrnod dilys olaf cyn y diwrnod cwblhau

# Done
prior-done-title = Ychwanegwyd hyfforddiant
prior-done-text = { $count ->
    [one] Ychwanegwyd 1 cwblhad.
   *[other] Ychwanegwyd { $count } cwblhad.
}
prior-done-refused = Trwsiwch y rhesi a wrthodwyd yn y ffeil a’i hychwanegu eto. Nid ychwanegir ddwywaith yr hyn sydd yno eisoes.

# For other systems
prior-given-title = Hyfforddiant a gwblhawyd ar gyfer systemau eraill
prior-given-lead = Cymerwch ffeil o bawb sy’n cymryd rhan, â’r cyrsiau a gwblhawyd ganddynt yma neu yn rhywle arall. Mae enwau a chyfeiriadau ynddi: anfonwch hi dim ond at y rhai a gaiff eu cael.
prior-given-download = Lawrlwytho’r ffeil (CSV)
prior-given-columns = Colofnau’r ffeil
prior-given-columns-what = Ysgrifennwch yr enwau y mae’r system arall eu heisiau. Gadewir allan golofn heb enw.
prior-given-email = Cyfeiriad e-bost
prior-given-given-name = Enw cyntaf
prior-given-family-name = Cyfenw
prior-given-organisation = Sefydliad
prior-given-course = Enw byr y cwrs
prior-given-course-name = Enw’r cwrs
prior-given-completed-on = Diwrnod cwblhau
prior-given-valid-until = Diwrnod dilys olaf
prior-given-source = Dysgwyd yma neu yn rhywle arall
prior-given-days-iso = Blwyddyn yn gyntaf, fel 2026-11-20
prior-given-save = Cadw
prior-given-empty = Enwch o leiaf un golofn

# Rhes sy’n dweud yr un peth ag un arall
prior-doubled = Ddwywaith yn y ffeil
prior-doubled-why = Mae llinell { $line } yn dweud yr un peth
prior-no-rows = Mae gan y ffeil enwau colofnau, ond dim rhesi oddi tanynt. Dewiswch ffeil arall.
