# Unreviewed: machine-quality Welsh until a speaker confirms it.
conversations-nav-record = Cofnodi sgwrs
conversations-nav-mine = Fy sgyrsiau
conversations-nav-team = Cyfrif y tîm
conversations-nav-lists = Rhestrau
conversations-record = Cofnodi sgwrs

conversations-weekday = { $number ->
    [1] Dydd Llun
    [2] Dydd Mawrth
    [3] Dydd Mercher
    [4] Dydd Iau
    [5] Dydd Gwener
    [6] Dydd Sadwrn
   *[7] Dydd Sul
}
conversations-month = { $number ->
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
conversations-month-short = { $number ->
    [1] Ion
    [2] Chw
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gor
    [8] Aws
    [9] Med
    [10] Hyd
    [11] Tach
   *[12] Rhag
}
conversations-day = { $weekday } { $day } { $month }
conversations-day-short = { $day } { $month }

conversations-mine-title = Fy sgyrsiau
conversations-mine-private = Dim ond chi sy’n gallu gweld y dudalen hon. Mae eich sefydliad yn gweld cyfrif ar gyfer y tîm cyfan, byth pwy gafodd ba sgwrs.
conversations-mine-empty = Dim sgyrsiau eto
conversations-mine-empty-help = Pan fyddwch wedi cofnodi sgwrs, bydd yn dangos yma. Mae’n cymryd pedwar tap.
conversations-mine-count = { $count ->
    [one] Rydych wedi cofnodi un sgwrs hyd yn hyn.
   *[other] Rydych wedi cofnodi { $count } o sgyrsiau hyd yn hyn.
}
conversations-mine-mend = Oes un yn anghywir? Gallwch newid sgwrs neu ei thynnu’n ôl ar eich ffôn, yn syth ar ôl ei chadw.
conversations-mine-since = Mae’r rhestr yn mynd yn ôl i { $day }.
conversations-gap = Dim gwasanaeth addas
conversations-mine-signposted = { $count ->
    [one] Cyfeiriwyd at un gwasanaeth.
   *[other] Cyfeiriwyd at { $count } o wasanaethau.
}

conversations-team-title = Am beth mae’r sgyrsiau
conversations-team-choose = Sefydliad
conversations-team-show = Dangos
conversations-team-none = Nid ydych mewn tîm eto
conversations-team-none-help = Pan fydd sefydliad yn eich ychwanegu, bydd ei gyfrif yn dangos yma.
conversations-team-empty = Dim sgyrsiau yn y 12 wythnos diwethaf
conversations-team-empty-help = Bydd y cyfrif yn dangos yma ar ôl i bobl yn y tîm gofnodi rhai.
conversations-team-total = Yn y { $weeks } wythnos diwethaf: { $count } o sgyrsiau.
conversations-team-rule = Mae rhifau o dan { $limit } yn cael eu cuddio, a’r lleill yn cael eu talgrynnu i’r { $step } agosaf. Fel hyn does neb yn gallu cael ei adnabod. Mae cyfansymiau yn cael eu talgrynnu ar eu pen eu hunain, felly efallai na fydd colofnau yn adio.
conversations-team-all = Pob sgwrs
conversations-team-weeks = Sgyrsiau bob wythnos
conversations-team-topics = Am beth oedd y sgyrsiau
conversations-team-topics-help = Mae sgwrs am ddau bwnc yn cyfrif o dan y ddau.
conversations-team-topic-weeks = Pob pwnc, wythnos wrth wythnos
conversations-topic = Pwnc
conversations-service = Gwasanaeth
conversations-need = Angen
conversations-team-services = Gwasanaethau y cyfeiriwyd pobl atynt
conversations-team-services-help = Mae pob sgwrs yn cyfrif unwaith am bob gwasanaeth y cyfeiriodd ato.
conversations-team-service-gone = Ddim yn y cyfeiriadur mwyach
conversations-team-gaps = Angen, ond dim gwasanaeth addas
conversations-team-gaps-help = Dyma sgyrsiau lle roedd ar rywun angen help ac nad oedd dim yn addas, yn ôl yr angen.
conversations-team-need-unsaid = Heb ddweud at beth

conversations-lists-title = Rhestrau ar y ffurflen
conversations-lists-help = Dyma’r dewisiadau mae pobl yn eu gweld wrth gofnodi sgwrs. Newidiwch nhw i weddu i’ch lle chi. Mae sgyrsiau sydd wedi’u cofnodi eisoes yn cadw eu hystyr.
conversations-lists-count = { $count ->
    [one] Un dewis
   *[other] { $count } o ddewisiadau
}
conversations-lists-version = Mae ffonau yn nôl eich newidiadau eu hunain (dyma ffurflen { $version }). Gall ffôn a fu all-lein am wythnosau ddal i anfon yr hyn sydd arno.
conversations-list-topics = Pynciau
conversations-list-happened = Beth ddigwyddodd
conversations-list-responses = Eu hymateb nhw
conversations-list-settings = Lleoliadau
conversations-list-channels = Ffyrdd o siarad
conversations-list-raised-by = Pwy gododd y pwnc
conversations-list-gap-reasons = Pam nad oedd gwasanaeth addas
conversations-list-offered = Ar y ffurflen nawr, yn y drefn hon
conversations-own-language = Yn Gymraeg
conversations-other-language = Yn Saesneg
conversations-list-actions = Newid
conversations-list-up = Symud i fyny
conversations-list-down = Symud i lawr
conversations-list-retire = Tynnu’n ôl
conversations-list-restore = Dod yn ôl
conversations-list-add = Ychwanegu dewis
conversations-list-add-button = Ychwanegu
conversations-list-retired = Dewisiadau wedi’u tynnu’n ôl
conversations-list-retired-help = Nid yw’r rhain ar y ffurflen bellach. Mae sgyrsiau a’u defnyddiodd yn dal i gyfrif.
conversations-words-en = Geiriau yn Saesneg
conversations-words-cy = Geiriau yn Gymraeg
conversations-words-hint = Geiriau byr sy’n ffitio orau ar ffôn: { $most } llythyren ar y mwyaf.
conversations-entry-title = Newid y geiriau am “{ $name }”
conversations-entry-help = Defnyddiwch hyn i wneud y geiriau’n gliriach. Rhaid iddyn nhw olygu’r un peth o hyd, gan y bydd sgyrsiau cynharach yn dangos y geiriau newydd hefyd. Ar gyfer rhywbeth newydd, ychwanegwch ddewis newydd a thynnu’r un yma’n ôl.
conversations-entry-save = Cadw
conversations-done-added = Mae “{ $name }” ar y ffurflen nawr.
conversations-done-reworded = Mae’r geiriau wedi’u cadw: “{ $name }”.
conversations-done-moved = Mae “{ $name }” wedi symud.
conversations-done-retired = Mae “{ $name }” oddi ar y ffurflen. Gallwch ddod ag ef yn ôl isod.
conversations-done-restored = Mae “{ $name }” yn ôl ar y ffurflen.
conversations-safety-now = Os ydych chi’n poeni nawr

conversation-words-missing = Rhowch y geiriau yn Saesneg
conversation-words-missing-welsh = Rhowch y geiriau yn Gymraeg
conversation-words-long = Defnyddiwch { $most } llythyren neu lai
conversation-words-twice = Mae’r dewis hwn ar y rhestr eisoes, neu wedi’i dynnu’n ôl. Dewch â hwnnw yn ôl, neu defnyddiwch eiriau eraill
conversation-list-full = Mae’r rhestr hon yn dal { $most } o ddewisiadau ar y mwyaf. Mae’r rhai sydd wedi’u tynnu’n ôl yn cyfrif hefyd

conversation-format-unknown = Nid yw’r rhaglen hon yn adnabod cofnodion o’r fformat hwn
conversation-version-wrong = Mae fersiynau’n cyfrif o 1
conversation-corrects-wrong = Nid yw cofnod newydd yn cywiro dim, ac mae fersiwn n yn cywiro fersiwn n - 1
conversation-withdrawn-first = Dim ond cofnod a anfonwyd o’r blaen y gellir ei dynnu’n ôl
conversation-form-wrong = Mae fersiynau’r ffurflen yn cyfrif o 1
conversation-list-empty = Dewiswch o leiaf un
conversation-list-long = Dewiswch 12 ar y mwyaf
conversation-list-twice = Mae’r un dewis yno ddwywaith
conversation-entry-unknown = Ni fu “{ $entry }” erioed ar restr y rhaglen hon
conversation-services-many = Dewiswch 5 gwasanaeth ar y mwyaf
conversation-need-wrong = Nid enw angen yw hwn

problem-conversation-json = Ni ellir darllen y cofnod hwn
    .detail = Nid yw yn y ffurf mae’r rhaglen yn ei derbyn: { $why }.
problem-conversation-batch-size = Gormod o gofnodion ar unwaith, neu ddim un
    .detail = Anfonwch rhwng 1 a { $most } o gofnodion.
problem-conversation-owner = Cofnod pwy yw hwn?
    .detail = Dywedwch gofnod pwy ydyw yn y pennyn X-Person.
problem-conversation-id = Nid oes id cywir gan y cofnod hwn
    .detail = Rhaid i’r id fod yn UUID fersiwn 7.
problem-conversation-first-missing = Nid yw’r cofnod mae hwn yn ei gywiro yma
    .detail = Anfonwch y fersiwn gyntaf yn gyntaf, neu cadwch ef fel cofnod newydd.
problem-conversation-last-entry = Dyma’r dewis olaf ar y rhestr
    .detail = Mae angen o leiaf un dewis ar restr. Ychwanegwch un arall cyn tynnu hwn yn ôl.
problem-conflict = Mae fersiwn arall o’r cofnod hwn yma eisoes
    .detail = Mae’r hyn sydd wedi’i gadw yn wahanol i’r hyn a anfonwyd. Edrychwch ar y ddau, a chadwch yr un cywir fel cywiriad.
problem-other-person = Mae rhywun arall wedi mewngofnodi
    .detail = Mae’r cofnod hwn yn perthyn i berson arall. Mae’n aros ar y ffôn ac yn mynd pan fydd y person hwnnw’n mewngofnodi.
