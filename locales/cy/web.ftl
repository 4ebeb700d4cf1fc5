# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Words of the page around every page.

web-skip = Neidio i’r prif gynnwys
web-demo-label = Arddangosiad
web-demo = Lle arddangos yw hwn. Mae pawb sydd ynddo yn ddychmygol.
web-demo-change = Dewis person arall
web-menu = Dewislen
web-language = Iaith
web-account-label = Eich cyfrif
web-account = Cyfrif
web-sign-in = Mewngofnodi
web-sign-out = Allgofnodi
web-footer-title = Am y wefan hon
web-footer-accessibility = Hygyrchedd
web-footer-privacy = Preifatrwydd
web-footer-emergency = Os yw rhywun mewn perygl, ffoniwch 999. Does neb yn gwylio’r wefan hon am argyfyngau.
web-footer-source = Meddalwedd cod agored yw Everycontact, o dan drwydded MIT neu drwydded Apache 2.0.

# Pages that say what went wrong
web-problem-sign-in = Mewngofnodi
web-problem-home = Ewch i’r hafan

web-privacy-title = Preifatrwydd
web-privacy-lead = Dyma beth mae Everycontact yn ei gadw, am bwy, a phwy sy’n ei weld.
web-privacy-never = Beth sydd byth yn cael ei gadw
web-privacy-never-person = Gyda phwy oedd sgwrs: dim enw, dim cyfeiriad, dim rhif GIG, dim oedran.
web-privacy-never-words = Geiriau am sgwrs. Does dim blwch ar eu cyfer.
web-privacy-never-tracking = Beth rydych yn edrych arno. Does dim tudalen yn eich dilyn, a does dim tudalen yn gofyn i wefan arall am ddim.
web-privacy-held = Beth sy’n cael ei gadw
web-privacy-held-account = Eich enw, cyfeiriad e-bost, iaith, rolau a sefydliad, cyhyd ag y byddwch yn cymryd rhan.
web-privacy-held-chats = Ar gyfer pob sgwrs: y sefydliad, y math o le, y pynciau, beth ddigwyddodd a sut y daeth i ben. Mae eich cyfrif yn cael ei nodi wrth ei ochr i chi yn unig.
web-privacy-held-phone = Ar eich ffôn: sgyrsiau sy’n aros i gael eu hanfon. Maen nhw’n gadael y ffôn ar ôl cael eu cadw’n ddiogel.
web-privacy-held-cookies = Yn eich porwr: cwci sy’n eich cadw wedi mewngofnodi, un sy’n gwarchod ffurflenni, ac un sy’n cofio eich iaith. Dim byd arall.
web-privacy-seen = Pwy sy’n ei weld
web-privacy-seen-own = Dim ond chi sy’n gweld y sgyrsiau a gofnodwyd gennych.
web-privacy-seen-team = Mae eraill yn gweld cyfrif ar gyfer tîm cyfan, gyda rhifau bach wedi’u cuddio.
web-privacy-rights = Beth gallwch ofyn amdano
web-privacy-rights-copy = Copi o’r hyn sy’n cael ei gadw amdanoch. Gallwch ei lawrlwytho ar dudalen eich cyfrif.
web-privacy-rights-erase = Cael eich dileu. Gofynnwch i’r bobl sy’n rhedeg eich rhaglen.
web-privacy-deployer = Y sefydliad sy’n rhedeg y rhaglen hon sy’n gyfrifol am eich data, ac mae ganddo ei hysbysiad preifatrwydd ei hun. Gofynnwch iddyn nhw amdano.

web-access-title = Hygyrchedd
web-access-lead = Rydym am i bawb allu defnyddio Everycontact. Rydym yn adeiladu i WCAG 2.2, lefel AA.
web-access-can = Beth gallwch ei wneud
web-access-can-zoom = Chwyddo i 400% heb sgrolio i’r ochr, ar ffôn bach hefyd.
web-access-can-keyboard = Defnyddio pob tudalen gyda’r bysellfwrdd yn unig.
web-access-can-reader = Defnyddio pob tudalen gyda darllenydd sgrin. Mae rhifau siartiau mewn tabl.
web-access-can-plain = Darllen brawddegau byr, plaen, yn Gymraeg neu Saesneg.
web-access-limits = Beth sydd ddim yn gweithio’n dda eto
web-access-limits-welsh = Peiriant wnaeth y Gymraeg, a does dim siaradwr wedi’i gwirio eto.
web-access-limits-tested = Mae peiriannau’n gwirio pob tudalen. Nid yw pobl sy’n defnyddio darllenwyr sgrin wedi rhoi cynnig arni eto.
web-access-limits-script = Mae angen JavaScript ar y dudalen ar gyfer cofnodi sgyrsiau. Mae’r tudalennau eraill yn gweithio hebddo.
web-access-tell = Os nad yw rhywbeth yn gweithio i chi
web-access-tell-how = Dywedwch wrth y bobl sy’n rhedeg eich rhaglen. Gallan nhw gymryd yr hyn sydd gennych i’w ddweud dros y ffôn neu ar bapur.
web-access-deployer = Mae’r sefydliad sy’n rhedeg y rhaglen hon yn cyhoeddi ei ddatganiad hygyrchedd ei hun.
