# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Public pages: finding support, a service's own page, the card, and the pages for owners of services.

# The way in, as the home page shows it
support-door-text = Gwasanaethau a all helpu gydag iechyd, arian, tai a mwy. Does dim angen cyfrif arnoch.

# How long ago a person last checked an entry
support-checked-today = Gwiriwyd heddiw
support-checked-days = { $count ->
    [one] Gwiriwyd ddoe
    [two] Gwiriwyd 2 ddiwrnod yn ôl
    [few] Gwiriwyd { $count } diwrnod yn ôl
    [many] Gwiriwyd { $count } diwrnod yn ôl
   *[other] Gwiriwyd { $count } diwrnod yn ôl
}
support-checked-weeks = { $count ->
   *[other] Gwiriwyd { $count } wythnos yn ôl
}
support-checked-months = { $count ->
    [two] Gwiriwyd 2 fis yn ôl
   *[other] Gwiriwyd { $count } mis yn ôl
}
support-checked-years = { $count ->
    [one] Gwiriwyd 1 flwyddyn yn ôl
    [two] Gwiriwyd 2 flynedd yn ôl
    [few] Gwiriwyd { $count } blynedd yn ôl
    [many] Gwiriwyd { $count } blynedd yn ôl
   *[other] Gwiriwyd { $count } mlynedd yn ôl
}
support-checked-unknown = Ni wyddom pryd cafodd hwn ei wirio

# Days, times and dates
support-day-monday = Llun
support-day-tuesday = Mawrth
support-day-wednesday = Mercher
support-day-thursday = Iau
support-day-friday = Gwener
support-day-saturday = Sadwrn
support-day-sunday = Sul
support-days = { $from } – { $to }
support-every-day = Bob dydd
support-nth-1 = { $day } cyntaf y mis
support-nth-2 = Ail { $day } y mis
support-nth-3 = Trydydd { $day } y mis
support-nth-4 = Pedwerydd { $day } y mis
support-nth-last = { $day } olaf y mis
support-am = { $time }yb
support-pm = { $time }yp
support-noon = hanner dydd
support-midnight = hanner nos
support-times = { $from } i { $to }
support-times-from = o { $from }
support-times-to = tan { $to }
support-times-unknown = Gofynnwch am yr amserau
support-all-day = unrhyw bryd
support-by-phone = dros y ffôn
support-by-online = ar-lein
support-by-home = gartref
support-by-person = wyneb yn wyneb
support-open-always = Ar agor ddydd a nos
support-open-now = Ar agor nawr
support-open-until = Ar agor nawr tan { $time }
support-opens-today = Yn agor heddiw am { $time }
support-opens-tomorrow = Yn agor yfory am { $time }
support-opens-day = Yn agor ddydd { $day } am { $time }
support-opens-date = Yn agor ar { $date } am { $time }
support-open-not-soon = Ddim ar agor yn yr wythnosau nesaf
support-date = { $day } { $month } { $year }
support-month-1 = Ionawr
support-month-2 = Chwefror
support-month-3 = Mawrth
support-month-4 = Ebrill
support-month-5 = Mai
support-month-6 = Mehefin
support-month-7 = Gorffennaf
support-month-8 = Awst
support-month-9 = Medi
support-month-10 = Hydref
support-month-11 = Tachwedd
support-month-12 = Rhagfyr

# Finding support: the question
support-find-title = Dod o hyd i gymorth yn eich ardal
support-find-lead = Dywedwch beth sydd ei angen arnoch. Byddwn yn dangos gwasanaethau lleol sy’n gallu helpu.
support-find-q = Beth sydd ei angen arnoch?
support-find-q-hint = Defnyddiwch eich geiriau eich hun. Er enghraifft: methu talu’r nwy, teimlo’n isel, rhoi’r gorau i ysmygu.
support-find-q-missing = Dywedwch beth sydd ei angen arnoch, neu dewiswch bwnc isod
support-find-q-long = Defnyddiwch { $most } llythyren neu lai
support-find-postcode = Cod post
support-find-postcode-hint = Rydym yn ei ddefnyddio i ddangos pa mor bell yw pethau.
support-find-button = Dod o hyd i gymorth
support-find-topics = Neu dewiswch bwnc
support-find-private = Nid ydym yn cadw’r hyn rydych chi’n ei deipio na’i ddewis yma. Nid oes cwcis, ac nid oes neb yn dilyn yr hyn rydych chi’n edrych arno.
support-choices = Mwy o ddewisiadau
support-find-age = Oedran y person
support-find-age-wrong = Rhowch oedran rhwng 0 a 120, fel 34
support-find-way = Sut ddylai’r help ddod?
support-find-open = Ar agor
support-find-open-now = Ar agor nawr
support-find-days = Ar agor ar
support-find-free = Dim ond yr hyn sydd am ddim
support-find-language = Iaith
support-way-in-person = Wyneb yn wyneb
support-way-phone = Dros y ffôn neu neges destun
support-way-online = Ar-lein
support-way-home = Ymweliadau â’r cartref
support-topic-needs = Am beth mae hyn?
support-topic-services = Gwasanaethau ar gyfer y pwnc hwn

# Finding support: what was found
support-results-title = Beth ddaethom o hyd iddo
support-results-count = { $count ->
    [one] 1 gwasanaeth
   *[other] { $count } gwasanaeth
}
support-results-first = Y { $count } gwasanaeth gorau
support-understood = Fe wnaethom chwilio am help gyda: { $needs }.
support-postcode-unknown = Nid ydym yn adnabod y cod post { $postcode }, felly ni allwn ddweud pa mor bell yw pethau. Gwiriwch ef, neu ewch ymlaen hebddo.
support-postcode-near = Nid ydym yn adnabod yr union god post hwn. Mae pellter yn cael ei fesur o’r ardal o’i gwmpas.
support-again = Newid yr hyn y gwnaethoch ofyn amdano
support-other-language = Search again in English
support-more = Dangos mwy
support-why = Pam mae hwn yma
support-check-first = Gwiriwch yn gyntaf:
support-maybe = Gallai’r rhain fod yn addas
support-maybe-why = Maen nhw ar gyfer rhai pobl yn unig, neu nid ydym yn gwybod digon amdanyn nhw. Gwiriwch cyn mynd.
support-nothing = Nid oes dim yma sy’n addas
support-nothing-lead = Ni ddaethom o hyd i wasanaeth sy’n addas. Gwell gennym ddweud hynny na dangos rhywbeth anghywir. Gallwch:
support-nothing-but = Ni ddaethom o hyd i ddim sy’n sicr o fod yn addas. Isod mae’r hyn a allai fod yn addas. Gallwch hefyd:
support-nothing-words = ei ddweud mewn geiriau eraill, neu ddewis pwnc
support-nothing-fewer = gofyn am lai: tynnwch ddewisiadau fel dyddiau neu iaith
support-nothing-111 = ffonio GIG 111 am eich iechyd, neu Cyngor ar Bopeth am arian, gwaith, cartref neu hawliau (yn Lloegr 0800 144 8848)
support-nothing-programme = dweud wrth y person a roddodd y dudalen hon i chi. Mae gwybod ei fod ar goll yn ein helpu i ofyn amdano.
support-danger-then = Mae’r hyn y daethom o hyd iddo isod.
support-when = Pryd
support-given = Sut

# Help at once
support-urgent-title = Os oes angen help arnoch nawr
support-urgent-999 = Ffoniwch 999 os yw rhywun mewn perygl neu wedi’i anafu’n ddrwg.
support-urgent-111 = Ffoniwch GIG 111 a phwyso 2 am help gyda’ch iechyd meddwl, ddydd neu nos.
support-urgent-samaritans = Ffoniwch y Samariaid am ddim ar 116 123 i siarad â rhywun, ddydd neu nos.

# A service's own page
support-by = Yn cael ei redeg gan { $name }
support-also = Enw arall: { $name }
support-stale = Cafodd hwn ei wirio amser maith yn ôl. Ffoniwch neu edrychwch ar eu tudalen cyn mynd.
support-phone = Ffôn
support-web = Gwefan
support-email = E-bost
support-where = Ble
support-opening = Oriau agor
support-cost = Cost
support-free = Am ddim
support-who = Ar gyfer pwy mae e
support-ages = Oedran { $from } i { $to }
support-ages-from = Oedran { $from } a hŷn
support-ages-to = Oedran hyd at { $to }
support-getting-in = Sut i gael mynediad
support-wait = Amser aros
support-bring = Beth i ddod gyda chi
support-languages = Ieithoedd
support-areas = Ardal
support-access = Mynediad
support-getting-there = Cyrraedd yno
support-source = O: { $source }
support-source-own = Ychwanegwyd gan y bobl sy’n rhedeg y cyfeiriadur hwn.
support-gone-title = Nid yw’r gwasanaeth hwn ar y rhestr mwyach
support-gone = Mae { $name } wedi gadael ein cyfeiriadur. Efallai ei fod wedi cau neu newid.
support-gone-next = Chwiliwch am wasanaeth arall sy’n gallu helpu.
support-find-again = Dod o hyd i gymorth

# Something is wrong
support-wrong = Mae rhywbeth yma’n anghywir
support-wrong-lead = Beth sy’n anghywir? Pwyswch un.
support-wrong-ended = Mae wedi cau neu symud
support-wrong-phone = Y rhif ffôn
support-wrong-web = Y wefan
support-wrong-address = Y cyfeiriad
support-wrong-hours = Yr oriau agor
support-wrong-who = Ar gyfer pwy mae e
support-wrong-cost = Y gost
support-wrong-other = Rhywbeth arall
support-wrong-nobody = Rydym yn nodi’r rheswm a’r diwrnod. Nid ydym yn nodi pwy ydych chi.
support-wrong-thanks = Diolch. Bydd rhywun yn edrych arno.
support-reason-unknown = Dewiswch un o’r atebion

# Was it any use?
support-use-title = A oedd { $name } o unrhyw ddefnydd?
support-use-yes = Oedd
support-use-no = Nac oedd
support-use-could-not-get-in = Methais gael mynediad
support-use-nobody = Dim ond cyfri’r atebion ar gyfer pob mis rydym ni. Nid ydym yn gwybod pwy a’u rhoddodd.
support-use-page = Edrych ar y gwasanaeth hwn eto
support-use-thanks = Diolch
support-use-thanks-yes = Rydym yn falch ei fod wedi helpu.
support-use-thanks-no = Mae’n ddrwg gennym. Efallai y gall rhywbeth arall eich helpu.
support-use-counted = Mae eich ateb wedi’i gyfri. Mae’n helpu eraill i ddod o hyd i’r hyn sy’n gweithio.

# The card to take away
support-choose = Rhoi ar fy ngherdyn
support-bar-none = Dewiswch wasanaethau i’w rhoi ar gerdyn y gallwch ei gadw.
support-bar-one = 1 gwasanaeth wedi’i ddewis
support-bar-more = { $count } gwasanaeth wedi’u dewis
support-bar-full = Mae cerdyn yn dal 5 gwasanaeth.
support-bar-make = Gwneud fy ngherdyn
support-card-one = Rhoi hwn ar gerdyn i’w gadw
support-card-title = Eich cerdyn
support-card-lead = Argraffwch ef, cadwch y ddolen, neu pwyntiwch ffôn at y cod sgwâr.
support-card-heading = Fy ngham nesaf
support-card-step = Fy ngham bach
support-card-step-label = Eich cam bach eich hun
support-card-step-hint = Yn eich geiriau eich hun, os dymunwch. Er enghraifft: eu ffonio ddydd Llun.
support-card-layout = Sut ddylai edrych?
support-card-standard = Safonol
support-card-large = Print bras
support-card-easy = Hawdd ei ddarllen
support-card-print = Argraffu
support-card-copy = Copïo’r ddolen
support-card-copied = Mae’r ddolen wedi’i chopïo
support-card-private = Mae’r hyn sydd ar y cerdyn hwn y tu mewn i’r ddolen, ac yn unman arall. Nid ydym byth yn ei weld nac yn ei gadw. Gall pwy bynnag sydd â’r ddolen ei ddarllen.
support-card-empty = Nid oes dim ar y cerdyn hwn. Dewch o hyd i gymorth yn gyntaf, a dewiswch wasanaethau i’w rhoi arno.
support-card-unreadable = Ni ellir darllen y cerdyn hwn. Efallai fod rhan o’r ddolen ar goll, neu fod y porwr hwn yn rhy hen.
support-card-no-script = Mae angen JavaScript ar y dudalen hon i dynnu’r cerdyn o’r ddolen. Hebddo, gallwch argraffu’r dudalen gyda’r gwasanaethau.
support-card-phone = Ffoniwch
support-card-web = Edrychwch ar
support-card-where = Ewch i
support-card-open = Ar agor
support-card-cost = Cost
support-card-use = A oedd o unrhyw ddefnydd?
support-card-check = Gwirio bod hwn yn dal yn gywir
support-card-qr = Pwyntiwch gamera ffôn yma i agor y cerdyn hwn
support-card-qr-long = Mae gormod ar y cerdyn hwn ar gyfer cod sgwâr. Defnyddiwch y ddolen.

# The letter to an owner
support-letter-subject = A yw hwn yn dal yn gywir? { $name }
support-letter-body =
    Helo,

    Mae { $name } yng nghyfeiriadur gwasanaethau { $programme }. Mae pobl yn ei ddefnyddio i ddod o hyd i help yn eu hardal.

    Nid oes neb wedi gwirio’r cofnod ers tro. Edrychwch arno os gwelwch yn dda. Mae’n cymryd munud, ac nid oes angen cyfrif arnoch:

    { $link }

    Os nad oes dim wedi newid, pwyswch un botwm. Os oes rhywbeth wedi newid, dywedwch wrthym ar yr un dudalen.

    Mae’r ddolen yn gweithio am { $days } diwrnod. I chi y mae hi: gall pwy bynnag sydd â hi ateb dros y gwasanaeth hwn.

    Diolch,
    { $programme }
# This one is only ever used in Welsh, under the English letter.
support-letter-welsh = Y dudalen hon yn Gymraeg: { $link }

# What an owner sees
support-owner-title = A yw hwn yn dal yn gywir?
support-owner-lead = Dyma beth mae pobl yn ei weld yng nghyfeiriadur { $programme }. Darllenwch ef os gwelwch yn dda.
support-owner-same = Nid oes dim wedi newid
support-owner-changed = Mae rhywbeth wedi newid
support-owner-thanks = Diolch
support-owner-thanks-text = Mae pobl nawr yn gweld bod hwn wedi’i wirio heddiw. Nid oes dim arall i’w wneud.
support-owner-page = Gweld y dudalen fel y mae pawb yn ei gweld
support-owner-change-title = Beth sydd wedi newid yn { $name }?
support-owner-change-lead = Newidiwch yr hyn sy’n anghywir a gadewch y gweddill.
support-owner-name = Enw’r gwasanaeth
support-owner-description = Beth mae’n ei wneud
support-owner-phone = Rhif ffôn
support-owner-email = E-bost i’r cyhoedd
support-owner-url = Gwefan
support-owner-eligibility = Ar gyfer pwy mae e
support-owner-eligibility-hint = Er enghraifft: unrhyw un dros 50 oed yn y ddinas.
support-owner-fees = Beth mae’n ei gostio
support-owner-opening = Pryd mae ar agor
support-owner-opening-hint = Er enghraifft: dydd Llun i ddydd Gwener 9yb i 5yp.
support-owner-getting-in = Sut i gael mynediad
support-owner-getting-in-hint = Er enghraifft: galw heibio, ffonio’n gyntaf, neu ofyn i’ch meddyg teulu.
support-owner-ended = A yw’r gwasanaeth wedi dod i ben?
support-owner-ended-yes = Ydy, mae wedi dod i ben
support-owner-send = Anfon
support-owner-name-missing = Rhowch enw’r gwasanaeth
support-owner-phone-wrong = Rhowch rif ffôn, fel 01632 960 123
support-owner-email-wrong = Rhowch gyfeiriad e-bost fel enw@example.org
support-owner-url-wrong = Rhowch gyfeiriad gwe fel www.example.org
support-owner-too-long = Defnyddiwch { $most } llythyren neu lai
support-owner-nothing-changed = Nid ydych wedi newid dim. Os yw popeth yn gywir, ewch yn ôl a phwyso “Nid oes dim wedi newid”
support-owner-sent = Diolch. Mae eich newidiadau gennym
support-owner-sent-text = Mae rhywun yn edrych arnyn nhw cyn i bobl eu gweld. Nid oes angen i chi wneud dim arall.
support-owner-over = Mae’r ddolen hon ar ben
support-owner-over-why = Mae dolen yn gweithio am 60 diwrnod, fel na all hen lythyr newid dim.
support-owner-over-next = Arhoswch am y llythyr nesaf, neu gofynnwch i’r bobl sy’n rhedeg y cyfeiriadur anfon dolen newydd atoch.
support-owner-bad = Nid yw’r ddolen hon yn gweithio
support-owner-bad-why = Efallai fod rhan ohoni ar goll: mae rhai rhaglenni post yn torri dolenni hir yn ddwy.
support-owner-bad-next = Copïwch y ddolen gyfan o’r llythyr i’ch porwr. Os nad yw’n gweithio o hyd, gofynnwch i’r bobl a’i hanfonodd am un newydd.
support-owner-find = Mynd i’r cyfeiriadur cyhoeddus
support-owner-not-listed = Nid yw’r gwasanaeth hwn ar y rhestr mwyach
support-owner-not-listed-why = Mae { $name } wedi gadael y cyfeiriadur ers i ni ysgrifennu atoch.
support-owner-not-listed-next = Os dylai fod yno, gofynnwch i’r bobl a anfonodd y llythyr atoch.
