# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Words about reading directories of services: formats, columns, what was repaired, what was left out and why.

# Formats
directory-format-open-referral-3 = Open Referral UK 3.0
directory-format-open-referral-1 = Open Referral UK 1.0
directory-format-hsds-json = HSDS 3 fel JSON
directory-format-hsds-csv = Tablau HSDS fel CSV, mewn ffolder neu zip
directory-format-icarol = XML iCarol
directory-format-mapped-csv = Unrhyw CSV, gyda chi'n paru ei golofnau

# Fields of a service that a column of a table may hold
directory-field-id = Cyfeirnod y cofnod
directory-field-name = Enw'r gwasanaeth
directory-field-description = Beth mae'n ei wneud
directory-field-organization = Pwy sy'n ei redeg
directory-field-url = Tudalen we
directory-field-email = Cyfeiriad e-bost
directory-field-phone = Rhif ffôn
directory-field-status = A yw'n rhedeg
directory-field-address = Tŷ a stryd
directory-field-city = Tref
directory-field-county = Sir
directory-field-postcode = Cod post
directory-field-latitude = Lledred
directory-field-longitude = Hydred
directory-field-opening = Oriau agor
directory-field-cost = Beth mae'n ei gostio
directory-field-eligibility = I bwy y mae
directory-field-minimum-age = Oed ieuengaf
directory-field-maximum-age = Oed hynaf
directory-field-application = Sut i gael mynediad
directory-field-area = Ardal y mae'n ei gwasanaethu
directory-field-languages = Ieithoedd
directory-field-access = Beth sy'n ei wneud yn hawdd ei ddefnyddio
directory-field-terms = Mathau o wasanaeth a geiriau allweddol
directory-field-assured = Pryd y cafodd ei wirio ddiwethaf
directory-field-modified = Pryd y cafodd ei newid ddiwethaf

# What was repaired
directory-repair-empty = Gadawyd gwerthoedd gwag allan
directory-repair-spaces = Tynnwyd bylchau ychwanegol
directory-repair-html = Torrwyd cod tudalen we i baragraffau a rhestrau plaen
directory-repair-entities = Trowyd codau fel &amp; yn llythrennau
directory-repair-embedded = Gollyngwyd lluniau neu ffeiliau y tu mewn i destun
directory-repair-long = Byrhawyd testun hir iawn
directory-repair-code = Ysgrifennwyd codau yn y ffordd arferol
directory-repair-code-unknown = Gollyngwyd codau nad oes neb yn eu hadnabod
directory-repair-date = Ysgrifennwyd dyddiadau yn y ffordd arferol
directory-repair-date-dropped = Gollyngwyd dyddiadau na allant fod yn gywir
directory-repair-time = Ysgrifennwyd amseroedd yn y ffordd arferol
directory-repair-time-dropped = Gollyngwyd amseroedd na allant fod yn gywir
directory-repair-number = Darllenwyd rhifau a ddaeth fel testun
directory-repair-number-dropped = Gollyngwyd rhifau na allant fod yn gywir
directory-repair-web = Trwsiwyd cyfeiriadau gwe
directory-repair-web-dropped = Gollyngwyd gwerthoedd nad ydynt yn gyfeiriadau gwe
directory-repair-email = Trwsiwyd cyfeiriadau e-bost
directory-repair-email-dropped = Gollyngwyd gwerthoedd nad ydynt yn gyfeiriadau e-bost
directory-repair-email-personal = Gollyngwyd cyfeiriadau e-bost preifat pobl, ac ni chedwir mohonynt yn unman
directory-repair-phone-dropped = Gollyngwyd gwerthoedd nad ydynt yn rhifau ffôn
directory-repair-position-swapped = Rhoddwyd lledred a hydred yn y drefn gywir
directory-repair-position-dropped = Gollyngwyd mannau ar y map na allant fod yn gywir
directory-repair-ages = Gollyngwyd oedrannau nad ydynt yn cytuno â'i gilydd
directory-repair-shape = Rhoddwyd rhestr neu werth unigol fel y dylai fod
directory-repair-part = Gadawyd allan rannau nad ydynt yn dweud dim, neu sy'n dweud yr un peth ddwywaith
directory-repair-list = Byrhawyd rhestr hir iawn
directory-repair-id-made = Rhoddwyd i gofnodion ddynodydd sy'n aros yr un fath
directory-repair-id-repeated = Rhoddwyd eu dynodydd eu hunain i gofnodion oedd yn rhannu un
directory-repair-organization-made = Enwyd cofnodion nad ydynt yn dweud pwy sy'n eu rhedeg ar eu hôl eu hunain
directory-repair-status-assumed = Cymerwyd bod cofnodion nad ydynt yn dweud a ydynt yn rhedeg yn rhedeg
directory-repair-reference = Rhesi sy'n pwyntio at res nad yw yno
directory-repair-confidential = Gadawyd allan neu cuddiwyd manylion y mae'r ffynhonnell yn eu cadw'n breifat
directory-repair-sensitive = Cuddiwyd lleoedd na ddylid eu dangos

# Why an entry was left out
directory-refused-same = Yr un gwasanaeth ydyw â chofnod arall
directory-refused-no-name = Nid oes ganddo enw
directory-refused-not-a-service = Nid yw'n gofnod am wasanaeth
directory-refused-withheld = Mae'r ffynhonnell yn ei gadw rhag y cyhoedd
directory-refused-too-large = Mae'n rhy fawr i'w ddarllen
directory-refused-broken = Ni ellir darllen y rhan hon o'r ffynhonnell

# Why a source cannot be read at all
problem-directory-empty = Nid oes dim ynddo
    .detail = Mae'r ffeil neu'r ateb yn wag. Gwiriwch mai hwn yw'r un cywir, a rhowch gynnig arall arni.
problem-directory-unknown = Ni allwn ddweud pa fath o ffeil yw hon
    .detail = Nid yw yn un o'r fformatau yr ydym yn eu darllen. Dewiswch y fformat eich hun, neu gofynnwch i'w pherchennog am Open Referral UK, HSDS neu CSV.
problem-directory-not-json = Nid JSON y gallwn ei ddarllen yw hwn
    .detail = Mae'r ffeil neu'r ateb yn torri i ffwrdd neu wedi'i ddifrodi. Mynnwch gopi arall. Os nad yw hynny'n helpu, dywedwch wrth y perchennog.
problem-directory-not-xml = Nid XML y gallwn ei ddarllen yw hwn
    .detail = Mae'r ffeil yn torri i ffwrdd, wedi'i difrodi, neu'n gofyn am bethau nad yw'n ddiogel eu darllen. Allforiwch hi eto.
problem-directory-not-csv = Nid tabl y gallwn ei ddarllen yw hwn
    .detail = Mae angen rhes gyntaf gyda phenawdau. Cadwch ef fel CSV o'ch taenlen, a rhowch gynnig arall arni.
problem-directory-not-zip = Ni ellir agor y ffeil zip hon
    .detail = Mae wedi'i difrodi neu wedi'i chloi â chyfrinair. Gwnewch hi eto heb gyfrinair, neu anfonwch y ffeiliau fesul un.
problem-directory-too-large = Mae hwn yn rhy fawr
    .detail = Rhannwch ef yn ddarnau llai, neu gofynnwch i'r sawl sy'n rhedeg y safle hwn ei fewnforio.
problem-directory-no-services = Nid oes gwasanaethau ynddo
    .detail = Gallwn ddarllen y ffeil, ond nid oes gwasanaethau ynddi. Gwiriwch mai hwn yw'r cyfeiriad neu'r ffeil gywir.
problem-directory-no-mapping = Ni wyddom pa golofn sy'n dal yr enw
    .detail = Parwch golofnau eich tabl yn gyntaf. Enw'r gwasanaeth yw'r un na allwn wneud hebddo.
