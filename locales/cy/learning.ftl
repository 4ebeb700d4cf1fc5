# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Modiwl ar ffôn, heb signal.
learning-phone-link = Darllen heb signal
learning-phone-up = I dudalen y modiwl hwn
learning-phone-keep = Cadw ar y ffôn hwn
learning-phone-drop = Tynnu oddi ar y ffôn hwn
learning-phone-keeping = Wrthi’n ei gadw …
learning-phone-full = Does dim lle ar ôl ar y ffôn hwn. Tynnwch fodiwl arall oddi arno, yna rhowch gynnig arall arni.
learning-phone-lost = Ni ddaeth y cyfan. Rhowch gynnig arall arni lle mae’r signal yn well.
learning-phone-none = Ar y ffôn hwn yn unig y cedwir yr hyn a wnewch. Bydd yn cyfrif i chi ar ôl i chi fewngofnodi yma.
learning-phone-sent = Mae popeth wedi’i anfon.
learning-phone-waits =
    { $form ->
        [one] Mae { $count } peth yn aros i gael ei anfon.
        [two] Mae { $count } beth yn aros i gael eu hanfon.
       *[more] Mae { $count } o bethau’n aros i gael eu hanfon.
    }
learning-phone-kept =
    { $form ->
        [one] Mae { $count } modiwl ar y ffôn hwn: { $size }.
        [two] Mae { $count } fodiwl ar y ffôn hwn: { $size }.
       *[more] Mae { $count } o fodiwlau ar y ffôn hwn: { $size }.
    }
learning-phone-whose = Mae { $name } yn dysgu ar y dudalen hon.
learning-phone-nobody = Rydych wedi allgofnodi. Cedwir yr hyn a wnewch nes i chi fewngofnodi.
learning-phone-other = Mae rhywun arall wedi mewngofnodi. Cedwir yr hyn a wnewch nes i chi fewngofnodi.
learning-phone-sign-in = Mewngofnodi
learning-phone-elsewhere = Rydych wedi mynd ymlaen yn rhywle arall.
learning-phone-load = Parhau o’r fan honno
learning-phone-done = Mae’r modiwl hwn wedi’i orffen yn ôl eich rhaglen.
learning-phone-online = Mae { $right } o { $of } cwestiwn yn gywir yn ôl eich rhaglen. Mae atebion yn eich geiriau eich hun yn cyfrif ar dudalen y modiwl, gyda signal.
learning-phone-refused = Nid oedd modd derbyn hwn.
learning-phone-remove = Ei dynnu
learning-phone-practise = Rhowch gynnig arni mewn sgwrs ymarfer (mae angen signal)
learning-phone-alone = Nid yw’r porwr hwn yn gadael i ni gadw dim yn ddiogel. Darllenwch ymlaen; nid yw eich atebion yn cyfrif i chi yma.
learning-phone-damaged = Nid yw’r hyn a gadwodd y ffôn hwn o’ch cynnydd yn gyfan. Nid yw eich atebion cynharach yma.
learning-phone-unsaved = Ni chadwodd y ffôn hwn eich cam olaf. Ewch ymlaen: caiff ei gadw eto gyda’r nesaf.
learning-phone-completed = Rydych wedi bod drwy’r cyfan. Da iawn. Bydd yn cyfrif ar ôl i bopeth gael ei anfon.
learning-phone-passed = Mae gennych ddigon yn gywir ar y ffôn hwn. Da iawn. Bydd yn cyfrif ar ôl i bopeth gael ei anfon.

problem-learning-owner = Cynnydd pwy yw hwn?
    .detail = Rhaid i’r cais ddweud yn X-Person pwy biau ef.
problem-learning-id = Nid yw hwn yn ddynodydd yr ydym yn ei dderbyn
    .detail = Rhaid iddo fod yn UUID fersiwn 7.
problem-learning-json = Ni ellir darllen hwn
    .detail = Nid yw yn y ffurf yr ydym yn ei derbyn: { $why }
problem-learning-size = Mae’r cofnod hwn yn wag neu’n rhy hir
    .detail = Mae cofnod yn dal o leiaf un dudalen neu ateb, a 250 o bob un ar y mwyaf.
problem-learning-conflict = Daeth rhywbeth arall o dan y dynodydd hwn o’r blaen
    .detail = Mae’r hyn a ddaeth gyntaf yn aros.
problem-learning-gone = Nid yw’r modiwl hwn ar gael mwyach
    .detail = Ni ellir cyfrif yr hyn a wnaethoch ynddo ar ôl iddo ddod i ben.
problem-learning-question = Nid yw’r cwestiwn hwnnw yn y modiwl hwn
    .detail = Mae ateb yn enwi cwestiwn nad yw’r fersiwn hon yn ei ofyn: { $question }
problem-learning-answer = Nid yw hwnnw’n ateb i’r cwestiwn hwn
    .detail = Rhaid i ateb enwi dewisiadau sydd gan y cwestiwn: { $question }

learning-phone-about = Cedwir yn gywir gan { $owner }. Caiff ei ddarllen eto erbyn { $review }.
