# Unreviewed: machine-quality Welsh until a speaker confirms it.
practice-nav = Ymarfer
practice-title = Ymarfer sgwrs
practice-lead = Rhowch gynnig ar yr hyn fyddech chi’n ei ddweud, gyda phobl nad ydyn nhw’n real. Mae hyfforddwr yn dweud beth glywodd.
practice-nobody-reads = Does neb yn darllen yr hyn rydych chi’n ei deipio yma. Nid yw’n cael ei gadw oni bai eich bod chi’n dewis hynny.
practice-coach-reads-english = Saesneg mae’r hyfforddwr yn ei ddarllen. Ni all farnu geiriau Cymraeg eto, felly atebwch yn Saesneg yma os gwelwch yn dda.
practice-to-home = Yn ôl i ymarfer
practice-not-real = Person dychmygol yw hwn. Ysgrifennwyd yr atebion gan bobl sy’n gyfarwydd â sgyrsiau o’r fath.
practice-you = Chi
practice-day = { $day } { $month } { $year }
practice-month = { $number ->
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
practice-month-short = { $number ->
    [1] Ion
    [2] Chwe
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gorff
    [8] Awst
    [9] Medi
    [10] Hyd
    [11] Tach
   *[12] Rhag
}

# The way in
practice-refresher-due = Mae eich sesiwn gloywi tair munud yn barod
practice-refresher-why = Mae’n mynd dros yr hyn oedd yn anodd i chi y tro diwethaf.
practice-refresher-begin = Dechrau’r sesiwn gloywi
practice-refresher-next = Mae eich sesiwn gloywi nesaf ar { $day }.
practice-refresher-any = Ychydig o ymarferion byr yw sesiwn gloywi, tair munud i gyd.
practice-refresher-now = Gwnewch un nawr
practice-people-title = Pobl i siarad â nhw
practice-people-lead = Dewiswch rywun. Darllenwch amdanyn nhw yn gyntaf, yna dywedwch beth fyddech chi’n ei ddweud.
practice-person-who = { $who }, { $age } oed
practice-drills-title = Ymarferion byr
practice-drills-spot = Dod o hyd i’r cwestiwn darganfod
practice-drills-turn = Ei droi o gwmpas
practice-drills-count = { $count ->
    [one] Un ymarfer
   *[other] { $count } ymarfer
}
practice-own-title = I chi yn unig
practice-trainers-title = I hyfforddwyr

# A person
practice-situation = Beth sy’n digwydd
practice-person-mood = Sut mae { $name } yn ymddangos: { $mood }.
practice-mode-reply = Un ateb ar y tro
practice-mode-reply-about = Dywedwch un peth, gwelwch beth glywodd yr hyfforddwr, ac ewch ymlaen.
practice-mode-reply-begin = Dechrau, un ateb ar y tro
practice-mode-chat = Sgwrs gyfan
practice-mode-chat-about = Siaradwch am ryw ddwy funud. Mae’r hyfforddwr yn dweud sut aeth hi ar y diwedd.
practice-mode-chat-begin = Dechrau sgwrs gyfan

# A talk
practice-talk-title = Siarad â { $name }
practice-talk-so-far = Y sgwrs hyd yma
practice-preview-caption = Rhagolwg: dim ond chi sy’n gweld hwn
practice-reply-label = Beth ydych chi’n ei ddweud wrth { $name }?
practice-reply-hint = Teipiwch fel y byddech chi’n ei ddweud.
practice-reply-missing = Teipiwch beth fyddech chi’n ei ddweud
practice-reply-long = Defnyddiwch { $most } nod neu lai
practice-say = Ei ddweud
practice-end-chat = Gorffen y sgwrs
practice-keep-reply = Cadw fy ateb diwethaf
practice-keep-chat = Cadw’r sgwrs hon
practice-kept-done = Wedi’i gadw, i chi yn unig.
practice-kept-link = Gweld beth gadwoch chi
practice-talk-again = Dechrau eto
practice-go-on-title = Beth nesaf?

# What the coach heard
practice-feedback-title = Beth glywodd yr hyfforddwr
practice-unsure = Dydw i ddim yn siŵr am hwn. Peidiwch â chymryd yr hyn rwy’n ei ddweud yn rhy bendant.
practice-stacked = Gofynnoch chi fwy nag un peth ar unwaith. Mae pobl yn tueddu i ateb yr olaf yn unig.
practice-code-label = Ar y raddfa atebion
practice-listening-label = Gwrando
practice-listening-back = Dywedoch chi yn ôl yr hyn glywoch chi. Dyna wrando y gallan nhw ei glywed.
practice-listening-warm = Enwoch chi rywbeth da amdanyn nhw. Mae hynny’n dangos eich bod chi’n gwrando.
practice-listening-asked = Gofynnoch chi, ac mae hynny’n agor y drws. Dywedwch yn ôl yr hyn sy’n dod trwyddo.
practice-listening-not = Does dim yma sy’n dangos eich bod chi wedi eu clywed. Dywedwch air o’u geiriau nhw yn ôl yn gyntaf.
practice-try-title = Un peth i roi cynnig arno
practice-rewording = Gallech chi ei droi o gwmpas fel hyn:
practice-act-open-discovery-question = cwestiwn darganfod agored
practice-act-other-open-question = cwestiwn agored arall
practice-act-closed-question = cwestiwn caeedig
practice-act-reflection = dweud yn ôl
practice-act-affirmation = enwi rhywbeth da
practice-act-own-experience = eich stori eich hun
practice-act-information = gwybodaeth
practice-act-suggestion = cyngor na ofynnodd neb amdano
practice-act-suggestion-with-permission = cyngor, ar ôl gofyn
practice-act-signposting = cyfeirio at gymorth
practice-act-other = rhywbeth arall
practice-code-0 = Ddim ar y raddfa: does dim yma y gellir ei osod arni.
practice-code-1 = 1 o 6: dweud neu awgrymu.
practice-code-2 = 2 o 6: eich stori eich hun.
practice-code-3 = 3 o 6: dweud yn ôl, neu gydymdeimlo.
practice-code-4 = 4 o 6: cwestiwn caeedig.
practice-code-5 = 5 o 6: cwestiwn agored.
practice-code-6 = 6 o 6: cwestiwn darganfod agored.
practice-why-begins-with-what-or-how = mae’n dechrau gyda beth neu sut, a dim ond nhw sy’n gwybod yr ateb.
practice-why-asks-why = mae’n gofyn pam. Gall hynny swnio fel bai.
practice-why-invites-to-tell = mae’n gofyn iddyn nhw ddweud mwy wrthych chi.
practice-why-opens-a-topic = mae’n agor pwnc ac yn ei adael iddyn nhw.
practice-why-asks-for-yes-or-no = mae ie neu na yn ddigon o ateb.
practice-why-asks-for-a-fact = mae’n gofyn am un ffaith: rhif, amser, enw neu le.
practice-why-asks-whether-they-know = mae’n gofyn a ydyn nhw’n gwybod, felly mae ie neu na yn ddigon o ateb.
practice-why-offers-a-choice = mae’n cynnig dewis, felly does dim rhaid iddyn nhw chwilio am eu hateb eu hunain.
practice-why-asks-to-agree = mae’n gofyn iddyn nhw gytuno.
practice-why-says-back = mae’n dweud yn ôl yr hyn ddywedon nhw wrthych chi.
practice-why-names-a-feeling = mae’n enwi teimlad, neu’n rhannu un.
practice-why-names-a-strength = mae’n enwi rhywbeth da y gwnaethon nhw neu sydd ynddyn nhw.
practice-why-praises-only = mae’n canmol, ond heb ddweud am beth.
practice-why-tells-of-oneself = mae’n sôn amdanoch chi, neu am bobl rydych chi’n eu hadnabod.
practice-why-states-a-fact = mae’n dweud ffaith wrthyn nhw.
practice-why-how-about-suggests = mae’n swnio fel cwestiwn, ond eich syniad chi sydd ynddo.
practice-why-have-you-tried-suggests = mae’n gofyn a ydyn nhw wedi rhoi cynnig ar rywbeth, a’ch syniad chi yw hwnnw.
practice-why-question-suggests = mae ar ffurf cwestiwn, ond mae’n dweud wrthyn nhw beth i’w wneud.
practice-why-tells-what-to-do = mae’n dweud wrthyn nhw beth i’w wneud.
practice-why-offers-an-idea = mae’n cynnig syniad o’ch eiddo chi.
practice-why-asks-leave-first = mae’n gofyn yn gyntaf a oes croeso i syniad.
practice-why-names-a-service = mae’n enwi rhywle neu rywun i droi ato.
practice-why-keeps-it-going = mae’n cadw’r sgwrs i fynd.
practice-why-wants-no-answer = mae ar ffurf cwestiwn, ond nid yw’n dymuno ateb.
practice-why-most-like-others = does dim rheol yn ei ffitio. Mae’n debycaf i atebion eraill o’r math hwn.
practice-why-nothing-to-read = does dim yma y gallaf ei ddarllen.
practice-next-wait-and-listen = Nawr gadewch le. Arhoswch, a dywedwch yn ôl yr hyn sy’n dod.
practice-next-leave-the-idea-off = Gadewch i’ch cwestiwn sefyll ar ei ben ei hun. Gadewch y syniad a ddaeth ar ei ôl allan.
practice-next-ask-for-their-ideas = Cyn syniad o’ch eiddo chi, gofynnwch beth maen nhw wedi meddwl amdano.
practice-next-say-back-first = Dywedwch yn ôl yr hyn glywoch chi cyn cynghori na chyfeirio i unman.
practice-next-ask-leave-first = Gofynnwch a fyddai croeso i syniad.
practice-next-open-it-up = Dechreuwch gyda beth neu sut, fel nad yw ie neu na yn ddigon.
practice-next-swap-the-why = Cyfnewidiwch pam am beth neu sut.
practice-next-one-question = Gofynnwch un peth. Yna arhoswch.
practice-next-ask-what-they-know = Gofynnwch beth maen nhw’n ei wybod cyn dweud wrthyn nhw.
practice-next-turn-back-to-them = Trowch yn ôl o’ch stori chi at eu stori nhw.
practice-next-follow-with-a-question = Dilynwch gyda chwestiwn beth neu sut.
practice-next-ask-what-they-make-of-it = Gofynnwch beth yw eu barn am y syniad.
practice-next-name-what-you-praise = Dywedwch beth sy’n dda yn eich barn chi.
practice-next-say-something = Dechreuwch gydag un o’u geiriau nhw, neu gyda chwestiwn beth neu sut.
practice-next-get-help = Efallai fod rhywun mewn perygl. Stopiwch yma a chael cymorth.
practice-next-talk-less = Siaradwch lai nag y maen nhw’n ei wneud.
practice-next-say-back-more = Dywedwch fwy o’r hyn rydych chi’n ei glywed yn ôl.
practice-next-ask-more-discovery = Gofynnwch fwy o gwestiynau sy’n dechrau gyda beth neu sut.
practice-next-fewer-ideas = Dewch â llai o’ch syniadau eich hun. Gofynnwch am eu rhai nhw.
practice-next-ask-for-a-small-step = Tua’r diwedd, gofynnwch am un cam bach o’u heiddo nhw.
practice-next-make-the-step-clear = Gofynnwch pryd, ble neu faint, fel y gallan nhw weld y cam.
practice-next-point-after-listening = Gwrandewch yn gyntaf. Cyfeiriwch at wasanaeth ar ôl hynny.
practice-next-try-another-person = Roedd y cyfan yno. Rhowch gynnig ar rywun sy’n anoddach siarad ag ef.

# "I think this was a ..."
practice-contest-open = Rwy’n ei gweld hi’n wahanol
practice-contest-lead = Gall yr hyfforddwr fod yn anghywir. Dywedwch beth yw eich barn chi, ac mae’n cael ei gyfrif.
practice-contest-which = Pa ateb?
practice-contest-thought = Rwy’n meddwl mai hyn oedd
practice-contest-missing = Dewiswch beth oedd hwn yn eich barn chi
practice-contest-consent-legend = Gawn ni ddefnyddio eich geiriau?
practice-contest-consent = Cewch, cadwch yr ateb hwn, a’r hyn a ddywedwyd cyn hynny, i ddysgu’r hyfforddwr. Nid yw fy enw yn mynd gydag ef.
practice-contest-send = Anfon
practice-contest-done = Diolch. Mae wedi cael ei gyfrif.

# Danger
practice-danger-title = Os nad yw rhywun efallai’n ddiogel
practice-danger-lead = Mae’r hyfforddwr wedi stopio, oherwydd gall eich geiriau fod am berygl go iawn.
practice-danger-999 = Mewn perygl nawr? Ffoniwch 999.
practice-danger-111 = Mewn argyfwng iechyd meddwl? Ffoniwch GIG 111 a dewis opsiwn 2, ddydd neu nos.
practice-danger-samaritans = Angen siarad? Ffoniwch y Samariaid am ddim ar 116 123, ddydd neu nos.
practice-danger-route = Yn poeni am blentyn neu oedolyn? Dilynwch eich llwybr diogelu lleol: { $route }
practice-danger-nobody = Does neb yn darllen yr hyn rydych chi’n ei deipio yma. Os yw hyn yn real, ffoniwch un o’r rhain nawr.
practice-danger-go-on = Mynd yn ôl i’r sgwrs hebddo

# The end of a chat
practice-profile-title = Sut aeth y sgwrs
practice-profile-unsure = { $count ->
    [one] Dydw i ddim yn siŵr am un o’ch atebion.
   *[other] Dydw i ddim yn siŵr am { $count } o’ch atebion.
}
practice-profile-balance = Gwrando a dweud
practice-profile-listened = Cwestiynau darganfod: { $asked }. Troeon y dywedoch chi yn ôl yr hyn glywoch chi: { $back }.
practice-profile-told = Cyngor na ofynnodd neb amdano: { $count }.
practice-profile-talk = Pwy oedd yn siarad
practice-profile-words = Defnyddioch chi { $you } gair, defnyddiodd { $name } { $person }.
practice-profile-leave = Gofyn cyn cynghori
practice-profile-leave-asked = Gofynnoch chi yn gyntaf. Da iawn.
practice-profile-leave-sometimes = Gofynnoch chi yn gyntaf unwaith, ac unwaith ni wnaethoch.
practice-profile-leave-not = Rhoddoch chi gyngor heb ofyn yn gyntaf.
practice-profile-leave-none = Ni roddoch chi gyngor, felly doedd dim i’w ofyn.
practice-profile-step = Y cam bach
practice-profile-step-theirs = { $name } a’i henwodd. Cam o’u heiddo eu hunain yw’r un maen nhw’n ei gymryd.
practice-profile-step-yours = Chi a’i henwodd. Y tro nesaf, gofynnwch i { $name } beth allai fod.
practice-profile-step-none = Ni enwodd neb un. Mae hynny’n iawn mewn sgwrs fer. Gallwch ofyn o hyd.
practice-profile-step-parts = Yr hyn a ddywedwyd amdano: { $parts }.
practice-part-specific = beth neu ble
practice-part-measurable = faint
practice-part-action = beth wnân nhw
practice-part-realistic = digon bach
practice-part-timed = pryd
practice-part-evaluated = sut y byddan nhw’n gwybod
practice-part-reviewed = pryd i edrych yn ôl
practice-profile-signpost = Cyfeirio at gymorth
practice-profile-signpost-after = Cyfeirioch chi at gymorth ar ôl i chi wrando.
practice-profile-signpost-before = Cyfeirioch chi at gymorth cyn i chi wrando. Rhowch gynnig arni y ffordd arall.
practice-profile-signpost-none = Ni chyfeirioch chi at unrhyw gymorth. Nid oes ei angen ym mhob sgwrs.
practice-profile-about = Am { $name }
practice-opens = Beth sy’n eu hagor:
practice-closes = Beth sy’n eu cau:
practice-profile-each = Ateb wrth ateb

# Skills
practice-skill-discovery = Gofyn cwestiwn darganfod
practice-skill-reflecting = Dweud yn ôl yr hyn glywoch chi
practice-skill-permission = Gofyn cyn cynghori
practice-skill-holding-back = Dal cyngor yn ôl
practice-skill-step = Gadael iddyn nhw enwi’r cam
practice-skill-signposting = Cyfeirio at gymorth ar ôl gwrando

# Drills
practice-drills-lead = Mae pob un yn cymryd rhyw hanner munud.
practice-drills-spot-about = Darllenwch yr hyn a ddywedwyd. Dewch o hyd i’r cwestiwn sy’n gadael i’r person chwilio am ei ateb ei hun.
practice-drills-turn-about = Dywedwch ef mewn ffordd arall. Mae’r hyfforddwr yn dweud beth glywodd.
practice-drills-one = { $topic }, ymarfer { $number }
practice-drills-none = Does dim rhai eto.
practice-drill-spot = Dod o hyd iddo
practice-drill-said = Mae rhywun yn dweud wrthych chi:
practice-spot-you = Rydych chi’n ateb:
practice-spot-one = Ydy hwn yn enghraifft o: { $what }?
practice-spot-which = Pa un o’r rhain sy’n enghraifft o: { $what }?
practice-yes = Ydy
practice-no = Nac ydy
practice-pick-missing = Dewiswch ateb
practice-check = Gwirio
practice-right = Ie, dyna fe
practice-not-right = Nid y tro hwn
practice-turn-you = Roeddech chi ar fin dweud:
practice-hint = Awgrym
practice-one-way = Un ffordd o lawer i’w ddweud:
practice-try-again = Rhowch gynnig arall arni
practice-next-one = Nesaf
practice-to-drills = Pob ymarfer
practice-aim-discovery = Trowch ef yn gwestiwn darganfod
practice-aim-reflecting = Dywedwch yn ôl yr hyn glywoch chi yn lle hynny
practice-aim-permission = Gofynnwch yn gyntaf a oes croeso i gyngor
practice-aim-holding-back = Atebwch heb unrhyw gyngor
practice-aim-step = Gadewch iddyn nhw enwi’r cam
practice-aim-signposting = Gwrandewch yn gyntaf, yna cyfeiriwch at gymorth
practice-refresher-title = Sesiwn gloywi
practice-refresher-place = Sesiwn gloywi: { $at } o { $of }
practice-refresher-done = Sesiwn gloywi wedi’i gwneud
practice-refresher-right = Roedd { $right } o { $of } yn gywir.
practice-refresher-back = Pryd mae’r rhain yn dod yn ôl
practice-refresher-none = Does dim i wneud sesiwn gloywi ohono eto. Siaradwch â rhywun yn gyntaf.

# The learner's own path
practice-path-title = Eich llwybr
practice-path-private = Dim ond chi sy’n gweld y dudalen hon. Ni all neb arall ei gweld, dim hyd yn oed eich hyfforddwr.
practice-path-empty = Dim byd yma eto
practice-path-empty-help = Ar ôl i chi ymarfer, fe welwch chi yma sut rydych chi’n dod ymlaen o wythnos i wythnos.
practice-path-lead = Pa mor aml y gwnaethoch chi bob un o’r rhain, fesul wythnos.
practice-path-weeks = Eich 12 wythnos ddiwethaf
practice-path-discovery = Cwestiynau darganfod
practice-path-reflections = Dweud yn ôl
practice-path-questions = Cwestiynau eraill
practice-path-permission = Cyngor, ar ôl gofyn
practice-path-suggestions = Cyngor na ofynnodd neb amdano
practice-path-skills = Eich sgiliau
practice-path-skill = Sgìl
practice-path-how-often = Pa mor aml yr oedd yno
practice-path-there = { $there } o { $tries } o weithiau
practice-path-back = Yn dod yn ôl ar

# What was kept
practice-kept-title = Beth gadwoch chi
practice-kept-lead = Dim ond chi sy’n gweld hwn. Tynnwch ef pryd bynnag y mynnoch.
practice-kept-empty = Dydych chi wedi cadw dim
practice-kept-empty-help = Wrth ymarfer, gallwch gadw ateb neu sgwrs rydych chi am ei gweld eto.
practice-kept-remove = Tynnu
practice-given-title = Geiriau a roesoch chi i ddysgu’r hyfforddwr
practice-given-lead = Cymerwch nhw yn ôl pryd bynnag y mynnoch. Mae’n dal i gyfrif eich bod chi’n ei gweld hi’n wahanol.
practice-given-line = Dywedodd yr hyfforddwr: { $verdict }. Dywedoch chi: { $thought }. { $day }
practice-given-remove = Cymryd yn ôl

# The trainer's page
practice-learners-title = Pwy sydd wedi ymarfer
practice-learners-private = Rydych chi’n gweld bod pobl yn ymarfer, a’r mis diwethaf y gwnaethon nhw. Nid oes neb yn gweld sut aeth hi i berson na’r hyn a deipiodd.
practice-teams-title = Beth sy’n anodd i dimau
practice-teams-lead = Mae tîm yn cael ei ddangos unwaith y bydd { $least } neu fwy o’i bobl wedi ymarfer.
practice-team = Tîm
practice-team-spot = Anodd yn aml yma
practice-team-few = Mae llai na { $least } wedi ymarfer
practice-team-none = Does dim yn sefyll allan
practice-who-title = Pobl sy’n ymarfer
practice-who-lead = Yn ôl y mis diwethaf iddyn nhw ymarfer.
practice-who-month = { $month }: { $count ->
    [one] un person
   *[other] { $count } o bobl
}
practice-who-empty = Does neb wedi ymarfer eto
practice-who-empty-help = Dangoswch y dudalen “Ymarfer” i bobl yn eich sesiwn nesaf.

# Contested verdicts
practice-contests-title = Lle roedd pobl yn ei gweld hi’n wahanol
practice-contests-lead = Pa mor aml roedd person yn meddwl bod yr hyfforddwr yn anghywir. Dim ond lle cytunodd y person y mae geiriau yn y ffeil, a does dim enwau.
practice-contests-empty = Does neb wedi gwneud hynny eto
practice-contests-empty-help = Gall pobl wneud hynny islaw’r hyn glywodd yr hyfforddwr.
practice-contests-verdict = Dywedodd yr hyfforddwr
practice-contests-thought = Eu barn nhw
practice-contests-times = Troeon
practice-contests-csv = Lawrlwytho fel ffeil (CSV)

# Writing people to talk with
practice-write-title = Ysgrifennu pobl i siarad â nhw
practice-write-lead = Ysgrifennwch rywun y gallai eich staff chi eu cyfarfod. Does neb yn eu gweld nes i chi gyhoeddi.
practice-write-new = Ysgrifennu rhywun newydd
practice-write-own = Eich rhai chi
practice-write-none = Dydych chi ddim wedi ysgrifennu neb eto.
practice-write-shipped = Yma eisoes
practice-write-shipped-lead = Daw’r rhain gyda’r rhaglen. Copïwch un a’i wneud yn eiddo i chi.
practice-write-copy = Copïo
practice-write-untitled = Dim enw eto
practice-write-published = Wedi’i gyhoeddi, fersiwn { $version }
practice-write-draft = Drafft
practice-write-from = Pwy ydych chi am ei gopïo?
practice-write-how = Sut hoffech chi ddechrau?
practice-write-how-missing = Dewiswch sut i ddechrau
practice-write-how-copy = O gopi
practice-write-how-short = O enghraifft fer
practice-write-how-short-hint = Chwe llinell o siarad y gallwch eu newid ac ychwanegu atyn nhw.
practice-write-begin = Dechrau
practice-write-caption = Rhywun i siarad â nhw
practice-write-english = Y testun
practice-write-english-hint = Mae sut i’w ysgrifennu ar ddiwedd y dudalen hon.
practice-write-welsh = Yr un peth yn Gymraeg
practice-write-welsh-hint = Dim ond y geiriau. Mae’r hyn a adewch allan yn cael ei ddweud yn yr iaith uchod.
practice-write-save = Cadw
practice-write-publish = Cadw a chyhoeddi
practice-write-withdraw = Tynnu’n ôl
practice-write-preview = Siarad â nhw fel y byddai dysgwr
practice-write-sound = Does dim o’i le. Gallwch gyhoeddi hwn.
practice-write-findings = { $count ->
    [one] Un peth i edrych arno
   *[other] { $count } o bethau i edrych arnyn nhw
}
practice-write-line = llinell { $line }
practice-write-not-stopping = Gallwch gyhoeddi yr un fath.
practice-write-not-yet = Trwsiwch yr hyn sydd wedi’i restru o dan y pennawd. Yna gallwch gyhoeddi
practice-write-saved = Wedi’i gadw.
practice-write-was-published = Wedi’i gyhoeddi. Gall dysgwyr siarad â nhw nawr.
practice-write-was-withdrawn = Wedi’i dynnu’n ôl. Nid yw dysgwyr yn eu gweld mwyach.
practice-write-map = I ble mae pob llinell yn arwain
practice-write-end = y diwedd
practice-write-step = eu cam eu hunain
practice-write-help = Sut i ysgrifennu person
practice-write-help-facts = Y llinell gyntaf yw # a’r enw, coma, a phwy ydyn nhw. Oddi tani, un ffaith i bob llinell: topic, age, situation, you, mood, ready a trust (0 i 4), opens, closes, turns, review, owner, sources.
practice-write-help-beats = Yna daw’r pethau maen nhw’n eu dweud. Mae pob un yn dechrau gyda ## ac enw o’ch dewis chi. Enw’r cyntaf yw start. Mae’r hyn maen nhw’n ei ddweud ar ôl yr arwydd >.
practice-write-help-table = O dan hynny, mae tabl yn dweud beth sy’n dod nesaf. Mae’r golofn “you” yn dal un o’r rhain:
practice-write-help-when = Gall y golofn “when” ddal: trust 3+, trust 1-, ready 2+, ready 1-, neu ddau ohonyn nhw gydag “and”. Y rhes gyntaf sy’n ffitio sy’n cael ei chymryd. Mae’r colofnau “trust” a “ready” yn dweud sut maen nhw’n symud, fel +1 neu -1.
practice-write-help-step = Ysgrifennwch (end) ar ôl enw llinell sy’n gorffen y sgwrs. Galwch linell yn step, neu ysgrifennwch (step) ar ôl ei henw, lle maen nhw’n enwi cam bach o’u heiddo eu hunain.
practice-write-help-welsh = Ar gyfer y Gymraeg, ysgrifennwch yr un enwau llinellau gyda geiriau Cymraeg oddi tanyn nhw. Does dim angen tablau.

# What is found in a text
practice-finding-long-text = Mae’r testun yn rhy hir.
practice-finding-many-beats = Mae gormod o linellau siarad.
practice-finding-beat-twice = Mae’r enw “{ $beat }” yno ddwywaith. Rhowch enw arall i un ohonyn nhw.
practice-finding-unknown-fact = Nid yw “{ $fact }” yn ffaith sy’n cael ei defnyddio yma.
practice-finding-line = Nid yw’r llinell hon yn ffaith, yn bennawd, yn rhywbeth a ddywedir nac yn dabl.
practice-finding-cells = Mae pum cell mewn rhes. Mae gan hon { $count }.
practice-finding-act = Nid yw “{ $act }” yn un o’r geiriau ar gyfer y golofn “you”.
practice-finding-when = Ni ellir darllen “{ $when }”. Ysgrifennwch, er enghraifft: trust 3+
practice-finding-moved = Ni ellir darllen “{ $text }”. Ysgrifennwch rif, fel +1 neu -1.
practice-finding-title = Nid yw’r testun yn dechrau gyda # ac enw.
practice-finding-fact = Mae’r ffaith “{ $fact }” ar goll.
practice-finding-number = Rhaid i’r ffaith “{ $fact }” fod yn rhif o { $least } i { $most }.
practice-finding-date = Rhaid i’r ffaith “{ $fact }” fod yn ddiwrnod, fel 2027-11-22.
practice-finding-start = Rhaid galw’r peth cyntaf maen nhw’n ei ddweud yn start.
practice-finding-silent = Yn “{ $beat }” dydyn nhw ddim yn dweud dim. Ysgrifennwch ef ar ôl yr arwydd >.
practice-finding-end-goes-on = Mae “{ $beat }” yn ddiwedd, felly nid oes tabl ganddo.
practice-finding-dead-end = Nid yw “{ $beat }” yn arwain i unman. Ychwanegwch dabl, neu ysgrifennwch (end) ar ôl ei enw.
practice-finding-nowhere = Nid yw “{ $beat }” yno. Gwiriwch yr enw.
practice-finding-welsh-beat = Nid yw “{ $beat }” yn y testun uchod. Defnyddiwch yr un enw yn y ddau.
practice-finding-danger = Yn “{ $beat }” maen nhw’n dweud rhywbeth sy’n swnio fel perygl go iawn. Defnyddiwch eiriau eraill.
practice-finding-unreached = Ni all neb fyth gyrraedd “{ $beat }”.
practice-finding-unanswered = Yn “{ $beat }” nid oes ateb i: { $acts }. Ychwanegwch res, neu un gydag “anything else”.
practice-finding-no-end = O “{ $beat }” gall y sgwrs fynd rownd am byth. Ychwanegwch ffordd at ddiwedd.
practice-finding-no-step = Nid oes ffordd at linell lle maen nhw’n enwi cam bach o’u heiddo eu hunain.
practice-finding-far-step = Mae eu cam eu hunain yn cymryd o leiaf { $far } ateb, ac mae gan y sgwrs { $turns }.
practice-finding-hard = Mae’r geiriau ar gyfer darllenwyr { $age } oed. Defnyddiwch eiriau a brawddegau byrrach, ar gyfer { $most } oed neu lai.
practice-finding-review = Mae’r diwrnod i edrych ar hwn eto wedi mynd heibio.
practice-finding-wordy = Maen nhw’n dweud { $words } gair ar unwaith. Defnyddiwch { $most } neu lai.

problem-practice-kept-full = Rydych chi wedi cadw cymaint ag y gallwch
    .detail = Tynnwch rywbeth a gadwoch o’r blaen, yna rhowch gynnig arall arni.
problem-practice-drafts-full = Mae gormod o ddrafftiau
    .detail = Newidiwch un sydd yno yn lle dechrau un newydd.

# What one part of a reply is, where the coach is unsure of it
practice-unsure-part = Dydw i ddim yn siŵr am “{ $words }”.
practice-unsure-rest = Rwy’n siŵr o’r gweddill.
practice-unsure-mark = (dydw i ddim yn siŵr)
