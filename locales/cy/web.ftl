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
