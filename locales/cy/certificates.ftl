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

# Revoked certificates: what their holders, those who check them and coordinators see
certificates-revoked = Diddymwyd
certificates-revoked-own = Diddymwyd y dystysgrif hon ar { $day }. Nid yw’n cyfrif mwyach, ac mae ei dolen yn dweud hynny.
certificates-revoked-own-replaced = Mae tystysgrif newydd yn ei lle. Mae hi ar y dudalen hon, gyda’i dolen ei hun.
certificates-check-revoked = Diddymwyd y dystysgrif hon
certificates-check-revoked-on = Diddymodd { $programme } y dystysgrif hon ar { $day }. Nid yw’n cyfrif mwyach.
certificates-check-replaced = Daeth tystysgrif newydd yn ei lle. Gofynnwch am yr un newydd i’r sawl a’i rhoddodd i chi.
certificates-check-revoked-how = Nid yw papur, ffeil na bathodyn sy’n arwain at y dudalen hon yn cyfrif chwaith.
certificates-issued-title = Tystysgrifau’r rhaglen hon
certificates-issued-lead = Dewch o hyd i dystysgrif yma os yw ei henw’n anghywir, neu os na ddylai fod wedi’i rhoi.
certificates-issued-none = Dim tystysgrifau yma
certificates-issued-none-yet = Maent yn ymddangos pan fydd pobl yn gorffen cwrs sy’n rhoi tystysgrifau.
certificates-issued-none-found = Nid oes tystysgrif â’r enw neu’r ddolen hon. Gwiriwch y sillafu.
certificates-issued-more = Dyma’r { $shown } diweddaraf o { $count }. Teipiwch enw i ddod o hyd i rai eraill.
certificates-find = Dod o hyd i dystysgrif
certificates-find-hint = Teipiwch enw, neu gludwch y ddolen sydd ar y dystysgrif
certificates-find-do = Chwilio
certificates-one-title = Tystysgrif o’r rhaglen hon
certificates-revoke = Diddymu’r dystysgrif hon
certificates-revoke-what = Bydd ei thudalen wirio, ei bathodyn a thudalen ei deiliad yn dweud iddi gael ei diddymu, ac ar ba ddiwrnod. Nid ydynt yn dweud pam. Mae’r deiliad yn cael llythyr gyda’r rheswm. Ni allwch ddadwneud hyn. Mae’r hyn a gofnodwyd am yr hyfforddiant yn aros.
certificates-revoke-why = Pam y caiff ei diddymu?
certificates-reason-error = Fe’i rhoddwyd trwy gamgymeriad
certificates-reason-name = Mae’r enw arni’n anghywir
certificates-reason-holder = Gofynnodd y deiliad am hynny
certificates-reason-other = Rheswm arall
certificates-reason-missing = Dewiswch pam y caiff ei diddymu
certificates-new-name = Yr enw ar y dystysgrif newydd
certificates-new-name-hint = Bydd tystysgrif newydd â’r enw hwn yn lle’r hen un. Gadewch ef yn wag i beidio â rhoi un newydd.
certificates-new-name-long = Rhaid i’r enw fod yn { $most } nod neu lai
certificates-revoke-do = Diddymu
certificates-revoked-because = Diddymwyd ar { $day }. Rheswm: { $reason }.
certificates-revoked-new = Y dystysgrif sydd yn ei lle
certificates-letter-revoked = Diddymwyd eich tystysgrif ar gyfer “{ $course }”
certificates-letter-revoked-text =
    Diddymwyd eich tystysgrif ar gyfer y cwrs “{ $course }”. Nid yw’n cyfrif mwyach, ac mae ei dolen yn dweud hynny.

    Rheswm: { $reason }.

    Os ydych yn meddwl bod hyn yn anghywir, gofynnwch i’r bobl sy’n rhedeg y rhaglen.

    Eich tystysgrifau: { $link }

    Dim eisiau llythyrau am eich hyfforddiant? Diffoddwch nhw yma: { $letters }
certificates-letter-replaced-text =
    Mae tystysgrif newydd ag enw wedi’i gywiro yn lle eich tystysgrif ar gyfer y cwrs “{ $course }”. Nid yw’r hen un yn cyfrif mwyach, ac mae ei dolen yn dweud hynny.

    Lawrlwythwch yr un newydd, a rhowch ei dolen i’r rhai a gafodd yr hen un.

    Eich tystysgrifau: { $link }

    Dim eisiau llythyrau am eich hyfforddiant? Diffoddwch nhw yma: { $letters }

problem-certificates-revoked = Diddymwyd y dystysgrif hon
    .detail = Nid yw’n cyfrif mwyach, felly ni ellir ei lawrlwytho ac nid yw’n cael dolen newydd.
problem-certificates-revoked-before = Diddymwyd y dystysgrif hon eisoes
    .detail = Ewch yn ôl i’w thudalen i weld pryd a pham.

# Yr hyn y baglodd newydd-ddyfodiad drosto
certificates-course-unknown = Dewiswch gwrs o’r rhestr. Nid yw hwn yn rhoi tystysgrif yma.
certificates-job-unknown = Does gan unrhyw sefydliad yma swydd o’r enw hwn. Ysgrifennwch hi fel ar dudalen y sefydliad.
certificates-check-unknown = Does gan unrhyw dystysgrif y ddolen hon
certificates-check-unknown-what = Ni chafodd neb yma dystysgrif gyda’r ddolen hon. Efallai fod llythyren ar goll neu’n anghywir, neu nid yw’r dystysgrif yn un go iawn.
certificates-check-unknown-how = Copïwch y ddolen gyfan eto, neu sganiwch y cod ar y papur. Os nad yw hynny’n helpu, gofynnwch i’r sawl a’i rhoddodd i chi am ddolen newydd.
