# Unreviewed: machine-quality Welsh until a speaker confirms it.
training-nav = Dysgu
training-title = Dysgu
training-lead = Modiwlau byr y gallwch eu cymryd fesul darn. Cedwir eich lle, ar bob dyfais lle byddwch yn mewngofnodi.
training-courses = Cyrsiau
training-no-courses = Does dim i’w ddysgu yma eto.
training-course = Cwrs
training-modules = Modiwlau
training-own = Eich pethau chi
training-for-trainers = I hyfforddwyr ac arweinwyr
training-carry-on = Parhau â “{ $module }”
training-begin-with = Dechrau gyda “{ $module }”
training-you-were-at = Roeddech chi ar “{ $page }”.
training-minutes = Tua { $minutes ->
    [one] 1 munud
   *[other] { $minutes } munud
}
training-modules-finished = { $finished } o { $of } modiwl wedi’u gorffen
training-pages-seen = { $seen } o { $of } tudalen wedi’u hagor
training-far-not = Heb ddechrau
training-far-begun = Wedi dechrau
training-far-done = Wedi gorffen
training-completed = Wedi’i gwblhau
training-expired = Wedi dod i ben
training-to-certificates = Gweld eich tystysgrif
training-completed-on = Cwblhawyd ar { $day }.
training-valid-until = Mae’n cyfrif tan { $day }.
training-was-valid-until = Roedd yn cyfrif tan { $day }. Cymerwch ef eto, os gwelwch yn dda.
training-learned-elsewhere = Fe’i cwblhawyd mewn system arall.

# A module
training-finished = Rydych chi wedi gorffen y modiwl hwn. Da iawn.
training-right-of = Roedd { $right } o { $of } cwestiwn yn gywir.
training-then = Ymlaen i “{ $module }”
training-to-course = Gweld eich cwrs
training-nearly = Rydych chi bron yno
training-nearly-text = Mae gennych { $right } o { $of } cwestiwn yn gywir. I orffen y modiwl, mae angen { $pass } y cant. Mae’n werth edrych eto ar y rhain:
training-as-often = Gallwch roi cynnig arni mor aml ag y mynnwch.
training-renew = Dechrau’r modiwl hwn eto
training-renew-text = Gofynnir am y cwrs hwn eto ar ôl peth amser. Os dechreuwch y modiwl eto, bydd ei dudalennau a’i gwestiynau’n cychwyn o’r newydd.
training-pages = Tudalennau
training-seen = Wedi’i hagor
training-print = Fersiwn i’w argraffu, i gyd ar un dudalen
training-about = Am y modiwl hwn
training-owner = Cedwir yn gywir gan: { $owner }.
training-sources = Daw ei ffeithiau oddi yma:

# A page
training-page-caption = { $module } · tudalen { $page } o { $of }
training-page-of = Tudalen { $page } o { $of }
training-next-page = Tudalen nesaf
training-last-page = I ddiwedd y modiwl
training-page-before = Y dudalen flaenorol
training-other-language = Nid yw’r modiwl hwn wedi’i ysgrifennu yn eich iaith eto, felly fe’i dangosir yn y llall.
training-transcript = Darllen yr hyn a ddywedir
training-print-caption = I’w argraffu
training-print-how = Argraffwch y dudalen hon gyda’ch porwr. Mae’r cwestiynau yno i’w hateb â llaw.
training-print-choose-from = Dewiswch o blith:

# Questions
training-question = Cwestiwn
training-question-number = Cwestiwn { $number }
training-answer = Gwirio fy ateb
training-answer-again = Gwirio eto
training-choose-all = Dewiswch bob un sy’n gywir.
training-order-hint = Rhowch ei rhif i bob llinell, 1 i’r gyntaf.
training-match-hint = Ar gyfer pob llinell, dewiswch yr hyn sy’n mynd gyda hi.
training-free-hint = Ysgrifennwch yr hyn fyddech chi’n ei ddweud. Rhaglen sy’n ei ddarllen, ac ni chaiff ei gadw.
training-select = Dewis
training-said = Mae rhywun yn dweud:
training-was-right = Cawsoch hwn yn gywir
training-was-not-right = Ddim yn gywir eto
training-right = Mae hynny’n gywir
training-partly = Yn rhannol gywir
training-not-yet = Ddim yn hollol
training-right-order = Dyma’r drefn:
training-right-pairs = Mae’r rhain yn mynd gyda’i gilydd:
training-one-way = Un ffordd o’i ddweud:
training-coach-unsure = Nid yw’r hyfforddwr yn siŵr am hwn. Ymddiriedwch yn eich synnwyr eich hun.
training-choose-one = Dewiswch ateb
training-choose-some = Dewiswch o leiaf un ateb
training-order-missing = Rhowch rif i bob llinell
training-order-twice = Rhowch ei rhif ei hun i bob llinell
training-match-missing = Dewiswch rywbeth i bob llinell
training-words-missing = Ysgrifennwch yr hyn fyddech chi’n ei ddweud
training-words-long = Ysgrifennwch lai na 1,000 o nodau

# Other things on a page
training-practice-title = Rhowch gynnig arni
training-practise = Ymarfer
training-practise-with = Ymarfer gyda { $name }
training-practice-signed-in = Os ydych chi’n cymryd rhan yn y rhaglen, gallwch ymarfer hyn gyda phobl ddychmygol a hyfforddwr ar ôl mewngofnodi.
training-reflection-private = I chi’n unig. Mae’r hyn rydych chi’n ei ysgrifennu yma yn aros ar y dudalen hon: ni chaiff ei anfon na’i gadw.
training-checklist = Yr hyn rydych chi wedi’i wneud
training-checklist-hint = Ticiwch yr hyn sydd wedi’i wneud, a’i gadw i chi’ch hun.
training-checklist-keep = Cadw fy nhiciau
training-checklist-kept = Mae eich ticiau wedi’u cadw.
training-services-title = Help yn agos atoch chi
training-services-find = Dod o hyd i help lleol: { $need }
training-services-print = Chwiliwch am help lleol gyda: { $need }.

# The taster
training-taster-title = Rhowch gynnig arni am ddeg munud
training-taster-lead = Gall unrhyw un helpu rhywun arall gyda sgwrs fer. Gwelwch sut mae’n mynd.
training-taster-nothing-kept = Does dim angen cyfrif arnoch. Ni osodir cwci, ac ni chedwir dim a wnewch yma.
training-taster-door = Dysgu sut gall sgwrs fer helpu
training-taster-door-text = Blas deg munud i bawb. Does dim angen cyfrif.
training-taster-thanks = Diolch am roi cynnig arni
training-taster-thanks-text = Dyna’r cyfan. Beth allai ddod nesaf:
training-taster-try = Rhowch gynnig ar un cwestiwn agored heddiw, gyda rhywun rydych chi’n ei adnabod.
training-taster-find = Dod o hyd i gefnogaeth yn agos atoch chi
training-taster-sign-in = Mewngofnodi, os ydych chi’n cymryd rhan yn y rhaglen

# Where trainers write
training-write-title = Ysgrifennu modiwlau
training-write-lead = Newidiwch un o’n modiwlau ar gyfer eich lle chi, neu ysgrifennwch un eich hun. Bydd dysgwyr yn ei weld pan fyddwch yn ei gyhoeddi.
training-write-new = Dechrau modiwl
training-write-own = Rhai eich rhaglen chi
training-write-none = Does dim un eto.
training-write-shipped = Ein rhai ni
training-write-shipped-lead = Daw’r rhain gyda’r rhaglen. Os newidiwch un, bydd eich fersiwn chi’n cymryd ei le yma.
training-write-change = Newid ar gyfer eich lle chi
training-write-replaces = Yn cymryd lle “{ $module }”.
training-write-untitled = Heb deitl
training-write-published = Wedi’i gyhoeddi, fersiwn { $version }
training-write-draft = Drafft
training-write-from = Pa un?
training-write-how = Sut ydych chi am ddechrau?
training-write-how-missing = Dewiswch sut ydych chi am ddechrau
training-write-how-ours = Gydag un o’n rhai ni
training-write-how-ours-hint = Bydd eich fersiwn chi’n cymryd ei le. Os ydych chi wedi dechrau un eisoes, byddwch yn parhau ag ef.
training-write-how-new = Gydag un newydd
training-write-how-new-hint = Mae’n dechrau gydag enghraifft fer, ac yn dod yn gwrs ynddo’i hun.
training-write-begin = Dechrau
training-write-caption = Ysgrifennu modiwl
training-write-sound = Does dim o’i le ar y testun hwn.
training-write-findings = { $count ->
    [one] Canfuwyd un peth
   *[other] Canfuwyd { $count } o bethau
}
training-write-line = llinell { $line }
training-write-not-stopping = (Nid yw hyn yn eich atal rhag cyhoeddi.)
training-write-not-yet = Trwsiwch yr hyn a restrir uchod, yna cyhoeddwch
training-write-long = Mae’r testun hwn yn rhy hir i’w gadw
training-write-english = Testun Saesneg
training-write-welsh = Testun Cymraeg
training-write-welsh-hint = Yr un tudalennau a chwestiynau yn yr un drefn, gyda’r un ids.
training-write-while-learning = Os cyhoeddwch newid tra bod rhywun yn y modiwl, bydd yn parhau o dan y fersiwn newydd. Mae ei atebion yn cyfrif cyhyd â bod geiriau’r cwestiwn heb newid.
training-write-save = Cadw
training-write-publish = Cadw a chyhoeddi
training-write-withdraw = Tynnu’n ôl
training-write-saved = Wedi’i gadw. Ni fydd dysgwyr yn ei weld nes i chi ei gyhoeddi.
training-write-was-published = Wedi’i gyhoeddi. Mae dysgwyr yn ei weld nawr.
training-write-was-withdrawn = Wedi’i dynnu’n ôl. Nid yw dysgwyr yn ei weld mwyach.
training-write-preview = Ei weld fel dysgwr
training-write-versions = Fersiynau
training-write-version-on = Fersiwn { $version }, cyhoeddwyd ar { $day }
training-write-help = Sut mae modiwl yn cael ei ysgrifennu
training-write-help-facts = Y llinell gyntaf yw “# ” a’r teitl. Mae’r llinellau oddi tani’n dweud pa fath ydyw, sawl munud mae’n ei gymryd, beth mae’n ei gynnig, pryd mae’n rhaid edrych arno eto, pwy sy’n ei gadw’n gywir, o ble mae ei ffeithiau’n dod, a sawl y cant o’r cwestiynau sy’n gorfod bod yn gywir.
training-write-help-pages = Mae tudalen yn dechrau gyda “## ” a’i theitl. Ysgrifennwch baragraffau plaen, rhestrau, **geiriau trwm** a dolenni.
training-write-help-blocks = Mae pethau eraill yn sefyll rhwng llinell sy’n dechrau gyda “:::” a llinell “:::”. Mae’r rhain yno:
training-write-help-questions = Mae gan gwestiwn id, yr hyn mae’n ei ofyn, a’i atebion. Ei ffurf yw un o’r rhain:
training-write-help-answers = Mae “- [x]” yn ateb cywir, “- [ ]” yn un anghywir. Dywedir yr hyn sy’n dilyn “ :: ” wrth bwy bynnag a’i dewisodd.
training-review-title = I edrych arnynt eto
training-review-lead = Mae gan bob modiwl ddiwrnod erbyn pryd y mae’n rhaid i rywun fod wedi’i ddarllen eto.
training-review-module = Modiwl
training-review-owner = Cedwir yn gywir gan
training-review-by = Erbyn
training-review-overdue = Yn hwyr
problem-training-drafts-full = Mae gormod o fodiwlau
    .detail = Gall rhaglen ysgrifennu 200 o fodiwlau ei hun. Ewch ymlaen ag un sydd yno.

# What questions are worth
training-items-title = Gwerth y cwestiynau
training-items-lead = Ar gyfer pob modiwl: pa gwestiynau sy’n anodd, a pha rai sy’n gwahaniaethu rhwng y rhai sy’n gwybod a’r rhai nad ydynt. Heb enwau.
training-items-how = Mae hyn yn seiliedig ar atebion cyntaf yn unig. Sonnir am gwestiwn pan fydd { $least } o bobl wedi’i ateb.
training-items-answered = Pobl
training-items-right = Yn gywir ar unwaith
training-items-apart = Yn gwahaniaethu
training-items-remark = Beth i’w wneud
training-items-few = Rhy ychydig
training-items-misleads = Edrychwch arno: mae pobl sy’n gwybod mwy yn ei gael yn anghywir
training-items-easy = Mae bron pawb yn ei wybod. Gofyn am fwy?
training-items-hard = Ychydig sy’n ei gael yn gywir. A yw’n glir, ac wedi’i ddysgu o’r blaen?
training-items-little = Nid yw’n dweud llawer. A yw’r atebion anghywir yn ddigon tebygol?
training-items-good = Mae’n gwneud ei waith
training-items-explain-right = “Yn gywir ar unwaith” yw faint o’r atebion cyntaf oedd yn gywir. Mae rhwng 30 a 95 y cant yn arferol.
training-items-explain-apart = “Yn gwahaniaethu” yw pa mor dda mae’r cwestiwn yn mynd gyda’r lleill, o -1 i 1. O dan 0.2 nid yw’n dweud llawer.
training-percent = { $percent }%

# Who still needs training
training-coverage-title = Pwy sydd angen hyfforddiant o hyd
training-coverage-lead = Faint o bobl sydd wedi cwblhau cwrs, ac i faint mae’n cyfrif nawr. Ni ddangosir enwau.
training-coverage-show = Dangos
training-coverage-none = Does dim i’w ddangos
training-coverage-none-text = Nid ydych yn atebol dros unrhyw sefydliad yma.
training-coverage-hidden = Dangosir niferoedd pobl o 1 i 7 fel *, ac eraill i’r 5 agosaf, oni bai bod eich rhaglen yn fwy llym. Felly nid yw rhesi’n adio’n union.
training-coverage-job = Swydd
training-coverage-eligible = Gallai gymryd rhan
training-coverage-here = Gyda chyfrif
training-coverage-trained = Wedi cwblhau
training-coverage-valid = Yn cyfrif nawr
training-coverage-expired = Wedi dod i ben
training-coverage-percent = Cyfran sy’n cyfrif nawr
training-coverage-no-job = Swydd ddim yn hysbys
training-coverage-all = Pawb gyda’i gilydd
training-coverage-settings = Yn ôl math o leoliad
training-coverage-settings-lead = Mae sefydliad sy’n gweithio mewn sawl lleoliad yn cael ei gyfrif ym mhob un, felly nid yw’r rhain yn adio.
training-coverage-setting = Lleoliad

# What follows a course
training-ask-before = Pedwar cwestiwn cyn i chi ddechrau
training-ask-after = Pedwar cwestiwn nawr eich bod wedi gorffen
training-ask-short = Maen nhw’n cymryd munud, a gallwch eu hepgor.
training-ask-why = Maen nhw’n dangos i ni a yw’r hyfforddiant hwn o unrhyw werth. Does dim atebion cywir.
training-ask-private = Does neb yn gweld yr hyn a ddywedwch. Dim ond grwpiau a adroddir, a dim ond o 8 o bobl i fyny.
training-ask-scale = 1 yw “dim o gwbl”, 10 yw “iawn”.
training-ask-confidence = Pa mor hyderus ydych chi i gael sgwrs o’r fath?
training-ask-competence = Pa mor abl ydych chi i gael sgwrs o’r fath?
training-ask-importance = Pa mor bwysig ydyw i chi?
training-ask-usefulness = Pa mor ddefnyddiol ydyw i’r hyn rydych chi’n ei wneud?
training-ask-keep = Cadw fy atebion
training-ask-skip = Hepgor hyn
training-goal-title = Dewis tro cyntaf
training-goal-short = Mae pobl sy’n penderfynu gyda phwy a phryd yn llawer mwy tebygol o’i wneud.
training-goal-why = Gyda phwy y rhowch gynnig arni gyntaf, a phryd? Mae hyn i chi’n unig. Fore’r diwrnod hwnnw, anfonwn un llythyr byr atoch, oni bai eich bod wedi diffodd llythyrau.
training-goal-with = Gyda phwy?
training-with-colleague = Cydweithiwr
training-with-served = Rhywun rwy’n cwrdd â nhw drwy fy ngwaith neu fel gwirfoddolwr
training-with-family = Teulu neu ffrind
training-with-neighbour = Cymydog
training-with-myself = Fi fy hun
training-with-other = Rhywun arall
training-goal-on = Pryd?
training-goal-on-hint = Er enghraifft, 27 11 2026
training-goal-words = Yn eich geiriau eich hun
training-goal-words-hint = Peidiwch ag ysgrifennu enw neb.
training-goal-with-missing = Dewiswch gyda phwy
training-goal-day-missing = Rhowch ddiwrnod, mis a blwyddyn
training-goal-day-wrong = Dewiswch heddiw neu ddiwrnod o fewn blwyddyn
training-goal-words-long = Ysgrifennwch 200 nod ar y mwyaf
training-goal-keep = Cadw hyn
training-goal-yours = Eich tro cyntaf
training-goal-change = Ei newid
training-said-title = Sut mae’n mynd?
training-said-thanks = Diolch. Dyna’r cyfan.
training-said-try = Sut aeth hi? Os nad yw wedi digwydd eto, dewiswch adeg arall. Mae’n cyfrif yr un fath.
training-letters-title = Llythyrau am eich dysgu
training-letters-about = Mae’r hyn a ddysgoch yn pylu pan nad ydych yn ei ddefnyddio. Mae llythyrau byr yn dod ag ef yn ôl. Ni chewch byth ddau ohonynt mewn un wythnos, a gallwch ddiffodd pob math yma.
training-letters-are-on = Mae llythyrau ymlaen.
training-letters-are-off = Mae llythyrau i ffwrdd. Ni fyddwn yn ysgrifennu mwy am eich dysgu.
training-letters-on = Troi llythyrau ymlaen
training-letters-off = Troi pob llythyr i ffwrdd
training-letter-later = { $course }: sut mae’n mynd?
training-letter-later-text =
    Helo

    Rai wythnosau’n ôl fe wnaethoch gwblhau “{ $course }”. Sut mae’n mynd? Pedwar cwestiwn, un tap yr un, dim mewngofnodi:

    { $link }

    Does neb yn gweld yr hyn a ddywedwch. Dim ond grwpiau a adroddir.

    I droi’r llythyrau hyn i ffwrdd, heb fewngofnodi:

    { $off }
training-letter-nudge = Eich tro cyntaf
training-letter-nudge-text =
    Helo

    Roeddech chi am roi cynnig ar sgwrs fer ar { $day }. Gyda phwy: { $with }.

    Mae un cwestiwn agored yn ddigon. Beth hoffen nhw iddo fod yn wahanol?

    Ar y dudalen hon gallwch ddarllen yr hyn a ysgrifennoch:

    { $link }

    I droi’r llythyrau hyn i ffwrdd, heb fewngofnodi:

    { $off }
training-figures-title = Beth mae pobl yn ei ddweud amdanynt eu hunain
training-figures-lead = Cymedr yr hyn mae pobl yn ei ddweud, 1 i 10, gyda faint o bobl mae’n dibynnu arnynt. Dangosir rhif unwaith y bydd { $least } o bobl wedi ateb.
training-figures-people = { $people } o bobl
training-moment-before = Cyn
training-moment-after = Yn syth wedyn
training-moment-later = Wythnosau’n ddiweddarach
problem-training-link-over = Mae’r ddolen hon wedi dod i ben
    .detail = Mae dolenni yn ein llythyrau’n gweithio am dair wythnos. Does dim byd mwy i’w wneud.

# Files for modules
training-files-title = Lluniau a ffeiliau eraill
training-files-lead = Ychwanegwch luniau, ffilmiau, sain, capsiynau neu bapurau yma, a’u defnyddio yn y modiwlau rydych chi’n eu hysgrifennu.
training-files-open = Gall unrhyw un sydd â chyfeiriad ffeil ei gweld. Peidiwch ag ychwanegu dim preifat, na llun o berson nad yw wedi cytuno.
training-files-file = Ffeil
training-files-hint = Llun (JPEG, PNG, WebP: hyd at 5 MB), ffilm (MP4, WebM: hyd at { $most } MB), sain (MP3, Ogg: hyd at 20 MB), capsiynau (WebVTT) neu bapur (PDF: hyd at 10 MB).
training-files-add = Ychwanegu’r ffeil
training-files-added = Mae’r ffeil yno. Ysgrifennwch hyn yn eich modiwl, lle rydych chi am ei chael:
training-files-removed = Tynnwyd y ffeil.
training-files-all = Eich ffeiliau
training-files-empty = Does dim un eto.
training-files-text = Beth i’w ysgrifennu mewn modiwl
training-files-size = Maint
training-files-megabytes = { $size } MB
training-files-remove = Tynnu
training-files-alt = beth mae’r llun yn ei ddangos, i bobl na allant ei weld
training-files-name = enw’r papur
training-files-transcript = beth sy’n cael ei ddweud, i bobl na allant ei glywed
training-files-none = Dewiswch ffeil
training-files-kind = Ni ellir defnyddio’r math hwn o ffeil. Dewiswch lun JPEG, PNG neu WebP, ffilm MP4 neu WebM, sain MP3 neu Ogg, capsiynau WebVTT, neu PDF
training-files-large = Mae’r ffeil hon yn rhy fawr. Y mwyaf yw { $most } MB
training-files-broken = Ni ellir darllen y llun hwn. Cadwch ef eto fel JPEG neu PNG, a dewiswch y ffeil honno
training-files-full = Does dim lle i ragor o ffeiliau. Tynnwch rai nad oes modiwl yn eu defnyddio
problem-training-file-used = Mae modiwl yn defnyddio’r ffeil hon
    .detail = Tynnwch hi o’r testun yn gyntaf. Os yw fersiwn y dysgodd pobl oddi tano yn ei dangos, rhaid iddi aros.

# Making it stick: refreshers, prompts, and letters
training-letter-refresher = Tair munud i’w gadw’n ffres
training-letter-refresher-text =
    Helo

    Beth amser yn ôl fe wnaethoch gwblhau “{ $course }”. Rydym yn anghofio’r hyn nad ydym yn ei ddefnyddio. Mae hyn yn cymryd tua thair munud, ac mae wedi’i wneud o’r hyn a oedd yn anodd i chi:

    { $link }

    I droi’r llythyrau hyn i ffwrdd, heb fewngofnodi:

    { $off }
training-letter-prompt = Un peth i roi cynnig arno y mis hwn
training-letter-prompt-text =
    Helo

    Un peth i roi cynnig arno y mis hwn:

    { $prompt }

    I droi’r llythyrau hyn i ffwrdd, heb fewngofnodi:

    { $off }
training-refresher-title = Tair munud i’w gadw’n ffres
training-refresher-place = Cwestiwn { $at } o { $of }
training-refresher-why = Mae’r rhain yn gwestiynau nad oedd yn gywir ar y dechrau. Nid yw eich atebion yma’n newid dim yn eich cofnod.
training-refresher-from = Darllenwch amdano eto:
training-refresher-next = Cwestiwn nesaf
training-refresher-end = Gorffen
training-refresher-done = Dyna eich sesiwn atgoffa
training-refresher-right = Cawsoch { $right } o { $of } yn gywir.
training-refresher-again = Daw’r hyn nad oedd yn gywir yn gyntaf y tro nesaf.
training-refresher-practise = Hoffech chi dair munud arall? Ymarferwch gyda’r hyfforddwr.
training-refresher-drills = Ymarfer gyda’r hyfforddwr
training-letters-kinds = Am beth rydym yn ysgrifennu
training-letters-kind = Llythyr
training-letters-state = Nawr
training-letters-change = Newid
training-letters-is-on = Ymlaen
training-letters-is-off = I ffwrdd
training-letters-turn-on = Troi ymlaen
training-letters-turn-off = Troi i ffwrdd
training-letters-refresher = Sesiwn atgoffa
training-letters-refresher-about = Tair munud o’r hyn a oedd yn anodd: pythefnos, chwe wythnos, tri mis a chwe mis ar ôl cwrs. Wedi hynny, pan ddaw’n amser am yr hyn a oedd yn anodd i chi.
training-letters-prompt = Awgrym misol
training-letters-prompt-about = Un peth i roi cynnig arno, unwaith y mis.
training-letters-later = Pedwar cwestiwn
training-letters-later-about = Sut mae’n mynd? Tua saith wythnos ar ôl cwrs.
training-letters-nudge = Eich tro cyntaf
training-letters-nudge-about = Ar y diwrnod a ddewisoch.
training-letters-changed = Cadwyd eich newid.
training-letters-stop = Dewiswch pa lythyrau am eich dysgu a gewch. Mae un gwasgiad yn ddigon.
training-letters-coming = Beth sydd i ddod
training-letters-may-move = Gall llythyr ddod rai dyddiau’n hwyrach, fel na chewch byth ddau mewn un wythnos.
training-letters-nothing-comes = Nid oes llythyr ar y gweill.
training-letters-from = Ar neu ar ôl
training-letters-sent = Beth rydym wedi’i anfon
training-letters-nothing-sent = Nid ydym wedi anfon unrhyw lythyrau atoch eto.
training-letters-on-day = Anfonwyd ar

# Packages for other people’s learning systems
training-packages-title = Cyrsiau ar gyfer systemau eraill
training-packages-lead = Tynnwch gwrs neu un modiwl allan fel ffeil, fel y gall pobl ddysgu yn y system sydd gan eu sefydliad.
training-packages-what = Beth hoffech chi ei dynnu allan?
training-packages-whole = { $count ->
    [one] { $course }
   *[other] { $course } (pob un o’r { $count } modiwl)
}
training-packages-one = { $course }: { $module }
training-packages-what-missing = Dewiswch gwrs neu fodiwl
training-packages-too-long = Mae gan y modiwl hwn fwy o gwestiynau nag y gall system o’r fath eu cofio. Dewiswch un modiwl â llai o gwestiynau, neu fath arall.
training-packages-languages-differ = Nid oes gan y testun Saesneg a’r testun Cymraeg yr un tudalennau, cwestiynau ac atebion. Dewiswch un iaith.
training-packages-kind = Pa fath o ffeil?
training-packages-kind-missing = Dewiswch fath o ffeil
training-packages-kind-scorm12 = SCORM 1.2
training-packages-kind-scorm12-for = Ar gyfer ESR, Moodle a’r rhan fwyaf o systemau dysgu eraill. Ar gyfer ESR, cymerwch un modiwl ar y tro.
training-packages-kind-cmi5 = cmi5
training-packages-kind-cmi5-for = Ar gyfer systemau dysgu mwy newydd sy’n cadw cofnodion fel xAPI.
training-packages-kind-web = Ffolder gwe
training-packages-kind-web-for = Ar gyfer cof bach neu weinydd gwe. Nid oes angen system ddysgu, ac nid oes neb yn cadw cofnod.
training-packages-language = Ym mha iaith?
training-packages-language-all = Pob iaith y mae wedi’i ysgrifennu ynddi. Dysgwyr sy’n dewis.
training-packages-language-en = Saesneg yn unig
training-packages-language-cy = Cymraeg yn unig
training-packages-language-missing = Dewiswch iaith
training-packages-language-not-written = Nid yw pob modiwl ohono wedi’i ysgrifennu yn yr iaith hon
training-packages-make = Lawrlwytho
training-packages-not-in = Beth sydd ddim yn y ffeil?
training-packages-not-in-what = Mae sgyrsiau ymarfer, yr hyfforddwr a gwasanaethau lleol yn aros yma. Ni chaiff atebion yng ngeiriau’r dysgwr eu marcio. Daw tystysgrifau o’r system arall.

# A programme’s own courses
training-courses-title = Gwneud cyrsiau
training-courses-lead = Gwnewch gwrs o sawl modiwl: o’n rhai ni, ac o’r rhai a ysgrifennwyd ac a gyhoeddwyd gennych chi.
training-courses-new = Gwneud cwrs newydd
training-courses-none = Nid ydych wedi gwneud cwrs eto
training-courses-none-how = Mae pob modiwl newydd a gyhoeddwch yn gwrs ynddo’i hun nes i chi ei roi yn un o’ch rhai chi.
training-courses-count = { $count ->
    [one] 1 modiwl
   *[other] { $count } modiwl
}
training-courses-offered = Mae dysgwyr yn ei weld
training-courses-not-offered = Nid yw dysgwyr yn ei weld
training-courses-en = Teitl yn Saesneg
training-courses-cy = Teitl yn Gymraeg
training-courses-title-missing = Rhowch deitl yn Saesneg
training-courses-title-long = Rhaid i’r teitl fod yn { $most } nod neu lai
training-courses-modules = Modiwlau yn eu trefn
training-courses-modules-hint = Cadwch i gael mwy o leoedd, hyd at 20.
training-courses-module = Modiwl { $number }
training-courses-module-missing = Dewiswch o leiaf un modiwl
training-courses-module-twice = Mae’r modiwl hwn yn y cwrs eisoes
training-courses-module-gone = Nid yw dysgwyr yn gweld y modiwl hwn mwyach. Dewiswch un arall.
training-courses-months = Misoedd nes y gofynnir amdano eto
training-courses-gives = Beth ddaw ohono?
training-courses-gives-certificate = Mae’n rhoi tystysgrif
training-courses-gives-certificate-hint = Mae pawb sy’n gorffen pob modiwl yn cael un.
training-courses-gives-public = Mae’n gyhoeddus
training-courses-gives-public-hint = Gall unrhyw un roi cynnig ar ei fodiwlau heb gyfrif. Nid oes dim yn cael ei gofnodi amdanynt.
training-courses-gives-offered = Mae dysgwyr yn ei weld
training-courses-gives-offered-hint = Gadewch hyn allan tra byddwch yn gweithio arno.
training-courses-save = Cadw
training-courses-made = Mae’r cwrs wedi’i wneud
training-courses-saved = Mae’r cwrs wedi’i gadw
training-courses-was-withdrawn = Mae’r cwrs wedi’i dynnu’n ôl
training-courses-withdraw = Tynnu’r cwrs hwn yn ôl
training-courses-withdraw-what = Nid yw dysgwyr yn ei weld mwyach. Mae’r sawl sydd wedi’i gwblhau yn cadw’r cofnod a’r dystysgrif.
training-courses-gone = Mae modiwlau ar goll
training-courses-gone-what = { $count ->
    [one] Tynnwyd 1 modiwl o’r cwrs hwn yn ôl, felly nid yw dysgwyr yn ei weld. Os byddwch yn cadw, ni fydd yn rhan o’r cwrs mwyach.
   *[other] Tynnwyd { $count } modiwl o’r cwrs hwn yn ôl, felly nid yw dysgwyr yn eu gweld. Os byddwch yn cadw, ni fyddant yn rhan o’r cwrs mwyach.
}
training-courses-versions = Fersiynau
training-courses-versions-what = Mae pob newid yn gwneud fersiwn newydd. Mae’r sawl sydd wedi gorffen pob modiwl o’r un newydd o’r blaen yn ei gwblhau pan fydd yn agor un o’i dudalennau eto.
training-courses-version = Fersiwn { $number }, ers { $day }: { $modules }
problem-training-courses-full = Mae gan y rhaglen hon ormod o gyrsiau
    .detail = Newidiwch un sydd gennych, a’i gadw dan deitl newydd.

# Yr hyn y baglodd newydd-ddyfodiad drosto
training-question-waits = Dyw cwestiwn ar “{ $page }” ddim yn gywir eto.
training-on-day = ar { $day }.
training-published-on = Cyhoeddwyd ar { $day }.
training-review-on = Caiff ei ddarllen eto erbyn { $day }.
training-stays-right = Roedd hwn yn gywir gennych o’r blaen, ac mae hynny’n dal i gyfrif.
training-line-right = Cywir, a dewisoch chi hi
training-line-missed = Cywir, ond ni ddewisoch chi hi
training-line-wrong = Ddim yn gywir
training-unread = Cymharwch eich hun
training-unread-text = Saesneg yn unig y gall yr hyfforddwr ei darllen am y tro, felly nid yw’n dweud a yw hyn yn gywir. Cymharwch yr hyn a ysgrifennoch â’r enghraifft.
training-ask-missing-confidence = Dewiswch o 1 i 10 pa mor hyderus ydych chi
training-ask-missing-competence = Dewiswch o 1 i 10 pa mor abl ydych chi
training-ask-missing-importance = Dewiswch o 1 i 10 pa mor bwysig yw hyn i chi
training-ask-missing-usefulness = Dewiswch o 1 i 10 pa mor ddefnyddiol yw hyn
training-write-left-over = Mae llinell { $line } yn dal i ddweud yr hyn a ddywed yr enghraifft. Ysgrifennwch eich geiriau eich hun yno, yna cyhoeddwch.
training-write-no-welsh = Does dim testun Cymraeg eto. Byddai pobl sy’n darllen Cymraeg yn gweld y Saesneg. Ysgrifennwch ef nawr, neu dewiswch “Cyhoeddi mewn un iaith”.
training-write-no-english = Does dim testun Saesneg eto. Byddai pobl sy’n darllen Saesneg yn gweld y Gymraeg. Ysgrifennwch ef nawr, neu dewiswch “Cyhoeddi mewn un iaith”.
training-write-alone = Cyhoeddi mewn un iaith
