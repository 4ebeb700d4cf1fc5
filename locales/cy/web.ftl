# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Words of the page around every page.

web-skip = Neidio i’r prif gynnwys
web-demo-label = Arddangosiad
web-demo = Lle arddangos yw hwn. Mae pawb sydd ynddo yn ddychmygol.
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

# What went wrong, for pages and for the API: what happened, then what to do
problem-sign-in = Mewngofnodwch yn gyntaf
    .detail = Mae angen i chi fod wedi mewngofnodi ar gyfer hyn. Mae’r hyn rydych wedi’i deipio mewn mannau eraill wedi’i gadw.
problem-not-allowed = Chewch chi ddim gwneud hyn
    .detail = Nid yw eich rôl yn ei gynnwys. Os dylai, gofynnwch i’r person sy’n rhedeg eich rhaglen.
problem-not-found = Heb ddod o hyd i’r dudalen
    .detail = Os gwnaethoch deipio’r cyfeiriad, gwiriwch ef. Os gwnaethoch ddilyn dolen, efallai bod yr hyn oedd yno wedi mynd.
problem-method = Nid yw’r cyfeiriad hwn yn gwneud hynny
    .detail = Ewch yn ôl i’r dudalen y daethoch ohoni a rhowch gynnig arall o’r fan honno.
problem-invalid = Mae angen cywiro rhywbeth
    .detail = Edrychwch ar yr hyn sydd wrth bob maes, yna anfonwch eto.
problem-too-large = Mae hwn yn rhy fawr
    .detail = Anfonwch lai ar y tro, neu ffeil lai.
problem-too-many = Gormod o geisiadau
    .detail = Arhoswch ychydig funudau, yna rhowch gynnig arall.
problem-form-expired = Mae’r ffurflen hon wedi dyddio
    .detail = Ewch yn ôl, llwythwch y dudalen eto, ac anfonwch y ffurflen unwaith yn rhagor.
problem-no-programme = Does dim rhaglen wedi’i sefydlu yma eto
    .detail = Gall y person a osododd Everycontact sefydlu un.
problem-internal = Aeth rhywbeth o’i le ar ein hochr ni
    .detail = Nid eich bai chi ydyw. Rhowch gynnig arall mewn eiliad. Os yw’n parhau, dywedwch wrth y person sy’n rhedeg eich rhaglen.
problem-busy = Rydym yn rhy brysur ar hyn o bryd
    .detail = Ni newidiwyd dim. Rhowch gynnig arall mewn eiliad.
