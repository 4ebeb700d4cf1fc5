# Unreviewed: machine-quality Welsh until a speaker confirms it.

# My certificates
certificates-title = Fy nhystysgrifau
certificates-lead = Dangoswch dystysgrif i unrhyw un. Gallant ei gwirio â’i dolen, heb gyfrif.
certificates-none = Nid oes gennych dystysgrif eto
certificates-none-how = Cewch un pan fyddwch yn gorffen pob modiwl o gwrs sy’n rhoi tystysgrifau.
certificates-pdf = Lawrlwytho’r dystysgrif (PDF)
certificates-link = Dolen sy’n gwirio’r dystysgrif hon
certificates-link-open = Gweld beth mae eraill yn ei weld yno
certificates-link-change = Tynnu’r ddolen yn ôl, neu ei newid
certificates-link-change-what = Gall pwy bynnag sydd â’r ddolen weld eich enw a’r dystysgrif hon. Os tynnwch y ddolen yn ôl, ni allant mwyach. Mae dolen newydd hefyd yn dod â’r hen un i ben. Mae’r hen ddolen ar bapurau a lawrlwythwyd gennych o’r blaen, felly lawrlwythwch nhw eto.
certificates-link-new = Gwneud dolen newydd
certificates-link-withdraw = Tynnu’r ddolen yn ôl
certificates-link-none = Rydych wedi tynnu’r ddolen yn ôl, felly ni all neb wirio’r dystysgrif hon. Gwnewch ddolen newydd i’w lawrlwytho eto.
certificates-badge = Bathodyn digidol
certificates-badge-what = Bathodyn Agored yw hwn. Gallwch ei gadw mewn waled bathodynnau neu ei ychwanegu at broffil. Gall eraill ei wirio heb ofyn i ni.
certificates-badge-json = Lawrlwytho’r bathodyn (JSON)
certificates-badge-jwt = Lawrlwytho’r bathodyn fel tocyn (JWT)
certificates-badge-beware = Mae eich enw yn y bathodyn. Ni allwch ei dynnu yn ôl ar ôl ei anfon at rywun.
certificates-badge-is = Tystysgrif am gwblhau’r cwrs “{ $course }”.
certificates-badge-criteria = Agorwyd pob tudalen o bob modiwl o’r cwrs, ac atebwyd digon o’i gwestiynau yn gywir.

# What a certificate says
certificates-state = Tystysgrif
certificates-valid = Dilys
certificates-expired = Wedi dod i ben
certificates-name = Enw
certificates-course = Cwrs
certificates-programme = Cyhoeddwyd gan
certificates-organisation = Sefydliad
certificates-completed-on = Cwblhawyd ar
certificates-issued-on = Cyhoeddwyd ar
certificates-valid-until = Dilys tan
certificates-for-good = Dim dyddiad gorffen

# The page that checks a certificate
certificates-check-title = Gwirio tystysgrif
certificates-check-valid = Mae’r dystysgrif hon yn ddilys heddiw, ac ni chafodd ei ffugio.
certificates-check-expired = Ni chafodd y dystysgrif hon ei ffugio, ond nid yw’n ddilys mwyach. Daeth i ben ar ôl { $day }.
certificates-check-withdrawn = Tynnwyd y ddolen hon yn ôl
certificates-check-withdrawn-on = Tynnodd deiliad y dystysgrif y ddolen hon yn ôl ar { $day }. Nid yw’r dudalen hon yn dweud dim wrthych am y dystysgrif.
certificates-check-withdrawn-how = Os oes angen i chi ei gwirio, gofynnwch am ddolen newydd gan y sawl a’i rhoddodd i chi.
certificates-compare = Cymharwch bob llinell
certificates-compare-how = Edrychwch ar y papur neu’r ffeil a gawsoch. Os nad yw’r enw, y cwrs neu ddyddiad yr un fath ag yma, mae rhywun wedi’i newid.

# How long courses count
certificates-validity-title = Am ba hyd mae hyfforddiant yn cyfrif
certificates-validity-lead = Pan ddaw’r amser i ben, gofynnir i bobl ddilyn y cwrs eto. Mae’r hyn rydych yn ei newid yma yn cyfrif ar gyfer cyrsiau a gwblheir o hyn ymlaen.
certificates-validity-add = Gosod amser
certificates-validity-save = Cadw
certificates-job = Swydd
certificates-job-hint = Gadewch yn wag i osod yr amser i bawb. Ysgrifennwch y swydd fel y mae sefydliadau’n ei hysgrifennu, er enghraifft Nyrs gymunedol. I rywun â sawl swydd, yr amser byrraf sy’n cyfrif.
certificates-job-long = Rhaid i enw’r swydd fod yn 80 nod neu lai
certificates-months = Misoedd
certificates-months-hint = Gadewch yn wag os yw’r cwrs yn cyfrif am byth
certificates-months-wrong = Rhowch rif cyfan o fisoedd rhwng 1 a { $most }, neu gadewch yn wag
certificates-course-missing = Dewiswch gwrs
certificates-whom = I bwy
certificates-lasts = Yn cyfrif am
certificates-change = Newid
certificates-everybody = Pawb
certificates-as-made = Fel y dywed y cwrs
certificates-remove = Dileu
certificates-count-months = { $count ->
    [one] 1 mis
   *[other] { $count } mis
}

# The words on the paper
certificates-paper-title = Tystysgrif: { $course }
certificates-paper-heading = Tystysgrif
certificates-paper-certifies = Mae hyn yn tystio bod
certificates-paper-completed = wedi cwblhau’r cwrs
certificates-paper-check = Gall unrhyw un wirio’r dystysgrif hon yma, a gweld beth mae’n ei ddweud:
certificates-paper-link = Gwirio’r dystysgrif hon
certificates-paper-code = Cod sy’n arwain at y dudalen lle caiff y dystysgrif hon ei gwirio
certificates-paper-elsewhere = Ni ellir argraffu rhai llythrennau o’r enw hwn yma. Mae’r dudalen sy’n gwirio’r dystysgrif yn dangos yr enw cyfan.

problem-certificates-no-link = Ni allai neb wirio’r dystysgrif hon
    .detail = Rydych wedi tynnu ei dolen yn ôl. Ewch i Fy nhystysgrifau a gwnewch ddolen newydd yn gyntaf.
