# Unreviewed: machine-quality Welsh until a speaker confirms it.

# Pam y dangosir gwasanaeth
finding-why-need = Yn helpu gyda: { $need }
finding-why-near-need = Yn agos at yr hyn a ddywedwyd: { $need }
finding-why-name = Mae ei enw’n dweud “{ $words }”
finding-why-text = Mae’n sôn am “{ $words }”
finding-why-pinned = Argymhellir yma
finding-why-for = Ar gyfer: { $words }
finding-why-phone = Gallwch ei ddefnyddio dros y ffôn
finding-why-online = Gallwch ei ddefnyddio ar-lein
finding-why-home = Maen nhw’n dod i’ch cartref
finding-why-speaks = Yn { $language }
finding-why-interpreters = Mae cyfieithwyr ar gael

# Beth i’w wirio’n gyntaf
finding-check-for = Mae ar gyfer { $words }
finding-check-times = Pryd mae ar agor
finding-check-cost = Beth yw’r gost
finding-check-sold = Mae’n gwerthu rhywbeth
finding-check-unproven = Nid oes tystiolaeth dda ei fod yn gweithio
finding-check-access = A oes ganddo hyn: { $need }

# Pa mor bell
finding-distance-here = Yn agos iawn
finding-distance-mile = 1 filltir i ffwrdd
finding-distance-miles = { $miles } milltir i ffwrdd

finding-free = Am ddim

# Anghenion mynediad
finding-access-wheelchair = Mynediad i gadair olwyn
finding-access-toilet = Toiled hygyrch
finding-access-hearing-loop = Dolen glyw
finding-access-sign-language = Iaith arwyddion
finding-access-parking = Parcio hygyrch
finding-access-sight = Help i bobl sydd wedi colli golwg
finding-access-easy-read = Hawdd ei ddeall
finding-access-quiet = Lle tawel
finding-access-assistance-dogs = Croeso i gŵn cymorth
finding-access-other = Help mynediad arall

# Ieithoedd
finding-language-ar = Arabeg
finding-language-bfi = Iaith Arwyddion Prydain
finding-language-bn = Bengaleg
finding-language-cy = Cymraeg
finding-language-es = Sbaeneg
finding-language-fa = Ffarsi
finding-language-gu = Gwjarati
finding-language-pa = Pwnjabi
finding-language-pl = Pwyleg
finding-language-pt = Portiwgaleg
finding-language-ro = Rwmaneg
finding-language-so = Somalieg
finding-language-tr = Tyrceg
finding-language-uk = Wcreineg
finding-language-ur = Wrdw
finding-language-zh = Tsieinëeg

# Perygl
finding-danger-title = Os efallai nad yw rhywun yn ddiogel
finding-danger-mind-title = Mae’n swnio fel petai bywyd rhywun mewn perygl
finding-danger-body-title = Gall hyn fod yn argyfwng
finding-danger-now-title = Mae’n swnio fel petai rhywun mewn perygl nawr
finding-danger-abuse-title = Mae’n swnio fel petai rhywun yn cael ei frifo
finding-danger-child-title = Mae’n swnio fel petai plentyn neu oedolyn mewn perygl
finding-danger-999 = Ffoniwch 999 os yw rhywun mewn perygl nawr.
finding-danger-silent = Os nad yw’n ddiogel siarad, ffoniwch 999 o ffôn symudol a phwyswch 55.
finding-danger-111-2 = Ffoniwch GIG 111 a dewiswch opsiwn 2 am help brys gydag iechyd meddwl. Ddydd a nos.
finding-danger-111 = Ffoniwch GIG 111 os yw’n frys ond nid yn argyfwng.
finding-danger-overdose = Wedi cymryd gormod o unrhyw beth? Ffoniwch 999 nawr, hyd yn oed os ydych yn teimlo’n iawn.
finding-danger-samaritans = Ffoniwch y Samariaid ar 116 123 i siarad â rhywun. Am ddim, ddydd a nos.
finding-danger-safeguarding = Dywedwch wrth eich tîm diogelu lleol: { $route }
finding-danger-not-here = Peidiwch â rhoi gwybod yma. Does neb yn gwylio’r hyn a deipir ar y dudalen hon.

# Llythyrau am fewnforio
finding-mail-failed-subject = Nid oedd modd darllen ffynhonnell gwasanaethau: { $source }
finding-mail-failed-body = Helo,

    Fe wnaethom geisio darllen “{ $source }” a methu.

    { $fault }

    Ni chollwyd dim. Mae’r gwasanaethau oedd gennym ohoni’n dal i gael eu dangos fel yr oeddent.
    Edrychwch arni o dan Cyfeiriadur, yna Ffynonellau.

    Ni fyddwn yn ysgrifennu eto nes iddi weithio unwaith.
finding-mail-held-subject = Mae llawer o wasanaethau wedi mynd o { $source }
finding-mail-held-body = Helo,

    Fe wnaethom ddarllen “{ $source }”. Nid yw { $gone } o wasanaethau oedd ganddi yno mwyach.

    Mae hynny’n llawer, felly rydym wedi eu cadw am nawr.
    Edrychwch arni o dan Cyfeiriadur, yna Ffynonellau. Os yw’n gywir, pwyswch “Ydyn, maen nhw wedi mynd”.

# Problemau
problem-find-unreadable = Nid oedd modd darllen y cwestiwn hwn
    .detail = Anfonwch yr hyn a ddywedodd y person fel “q”, a chod post os oes un.
problem-need-refused = Ni fyddai hyn yn cyd-fynd â’r anghenion eraill
    .detail = Gwiriwch fod pob angen a enwyd gennych yn dal i fodoli ac nad yw’r geiriau’n wag.
problem-directory-file = Ni ellir darllen y ffeil neu’r ffolder hon
    .detail = Gwiriwch ei henw, a bod gennych hawl i’w darllen.
problem-feed-address = Nid cyfeiriad gwe yw hwn
    .detail = Dylai ddechrau gyda https:// ac enwi gwefan.
problem-feed-inside = Mae’r cyfeiriad hwn y tu mewn i’r rhwydwaith
    .detail = Rhaid i ffynonellau fod ar y rhyngrwyd cyhoeddus, oni bai bod pwy bynnag sy’n rhedeg y rhaglen hon yn caniatáu cyfeiriadau mewnol.
problem-feed-slow = Cymerodd y ffynhonnell ormod o amser i ateb
    .detail = Byddwn yn ceisio eto’r tro nesaf. Os yw’n parhau, gofynnwch i’r bobl sy’n rhedeg y ffynhonnell.
problem-feed-large = Mae’r ffynhonnell yn anfon mwy nag yr ydym yn ei ddarllen
    .detail = Gofynnwch i’r bobl sy’n rhedeg y ffynhonnell am ffrwd lai, neu anfonwch ffeil yn lle hynny.
problem-feed-rubbish = Anfonodd y ffynhonnell rywbeth nad yw’n rhestr o wasanaethau
    .detail = Edrychwch ar y cyfeiriad mewn porwr. Gall fod wedi symud, neu wedi torri am nawr.
problem-feed-status = Atebodd y ffynhonnell gyda gwall
    .detail = Byddwn yn ceisio eto’r tro nesaf. Os yw’n parhau, gofynnwch i’r bobl sy’n rhedeg y ffynhonnell.
problem-feed-details = Ni ellid darllen gormod o wasanaethau’r ffynhonnell
    .detail = Byddwn yn ceisio eto’r tro nesaf. Os yw’n parhau, gofynnwch i’r bobl sy’n rhedeg y ffynhonnell.
problem-feed-redirects = Mae’r cyfeiriad yn ein hanfon o le i le heb ddiwedd
    .detail = Edrychwch ar y cyfeiriad mewn porwr a defnyddiwch yr un lle rydych yn cyrraedd.
problem-feed-unreachable = Ni ellir cyrraedd y ffynhonnell
    .detail = Gwiriwch y cyfeiriad. Os yw’n gywir, gall y ffynhonnell fod i lawr am nawr.
