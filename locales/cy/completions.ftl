# Unreviewed: machine-quality Welsh until a speaker confirms it.
# Completed training as files for other systems.
completions-title = Hyfforddiant a gwblhawyd fel ffeiliau
completions-lead = Pwy gwblhaodd pa gwrs, fel ffeil (CSV) y gall system arall ei darllen. Chi sy’n dewis y colofnau a pha mor aml y gwneir ffeil newydd.
completions-open = Ffeiliau i systemau eraill
completions-care = Mae ffeil yn cynnwys enwau a chyfeiriadau. Rhowch hi dim ond i’r rhai sy’n cael eu gweld. Bob tro y bydd rhywun yn lawrlwytho un, nodir hynny.
completions-schedules = Amserlenni
completions-none = Nid oes un eto.
completions-new = Gwneud amserlen
completions-name = Enw
completions-name-hint = Er enghraifft y system sy’n derbyn y ffeil
completions-name-missing = Rhowch enw
completions-name-long = Defnyddiwch { $most } nod neu lai
completions-name-taken = Mae amserlen â’r enw hwn eisoes
completions-too-many = Mae { $most } amserlen eisoes. Rhowch ddiwedd ar un yn gyntaf
completions-when = Pryd y caiff ei gwneud
completions-next = Y ffeil nesaf
completions-paused = Wedi’i hoedi
completions-files = Ffeiliau
completions-files-what = Mae’r ffeil yn agor mewn taenlen. Pan gaiff person ei ddileu, caiff pob ffeil â’i enw ynddi ei dileu yma; gwnewch un newydd wedyn. Nid ydym yn dileu’r hyn a lawrlwythwyd o’r blaen.
completions-files-none = Nid oes ffeil yn aros.
completions-made = Gwnaed
completions-lines = Llinellau
completions-kept-until = Cedwir tan
completions-take = Lawrlwytho
completions-every-day = Bob dydd am { $time }
completions-every-week = Bob wythnos, { $day }, am { $time }
completions-every-month = Ar ddiwrnod { $day } o bob mis am { $time }
completions-days = { $count } diwrnod
completions-keep = Am ba hyd i gadw pob ffeil
completions-keep-hint = Wedyn caiff ei dileu yma
completions-keep-missing = Dewiswch am ba hyd i gadw pob ffeil
completions-tell = Pwy sy’n cael neges e-bost pan fydd ffeil newydd
completions-tell-hint = Mae dolen yn y neges a dim o’r ffeil. Gall pob un atal y negeseuon ar dudalen yr amserlen.
completions-tell-nobody = Neb
completions-quiet = Peidiwch ag anfon rhagor o negeseuon ataf am hyn
completions-pause = Oedi
completions-resume = Mynd ymlaen
completions-now = Gwneud ffeil nawr
completions-preview = Llinellau cyntaf y ffeil
completions-preview-none = Nid oes neb wedi cwblhau cwrs eto.
completions-look = Dangos y llinellau cyntaf
completions-end-title = Rhoi diwedd ar yr amserlen hon
completions-end-help = Caiff ei ffeiliau eu dileu yma hefyd.
completions-end = Rhoi diwedd arni a dileu ei ffeiliau
completions-form-change = Newid yr amserlen
completions-columns-what = Dywedwch beth sydd ym mhob colofn, o’r chwith i’r dde, a beth mae’r system arall yn ei galw. Daw pennawd a adewir yn wag yn enw byr o’n heiddo ni.
completions-column = Colofn { $number }
completions-no-column = Ei hepgor
completions-head = Pennawd colofn { $number }
completions-columns-missing = Dewiswch beth sydd mewn o leiaf un golofn
completions-thing-missing = Dewiswch beth sydd o dan y pennawd hwn, neu gadewch y pennawd yn wag
completions-head-long = Defnyddiwch { $most } nod neu lai
completions-head-twice = Mae’r pennawd hwn gan ddwy golofn. Newidiwch un ohonynt
completions-language = Iaith enwau cyrsiau
completions-every = Pa mor aml
completions-daily = Bob dydd
completions-weekly = Unwaith yr wythnos
completions-monthly = Unwaith y mis
completions-weekday = Diwrnod o’r wythnos
completions-monthday = Diwrnod o’r mis
completions-every-missing = Dewiswch pa mor aml, ac ar ba ddiwrnod
completions-hour = Amser o’r dydd
completions-hour-missing = Dewiswch amser o’r dydd
completions-done-kept = Wedi’i gadw.
completions-done-now = Mae ffeil newydd yn barod.
completions-done-pause = Wedi’i hoedi. Ni wneir ffeiliau newydd nes i chi fynd ymlaen.
completions-done-resume = Gwneir ffeiliau newydd eto.
completions-done-end = Daeth yr amserlen i ben, a dilëwyd ei ffeiliau.
completions-done-quiet = Ni chewch ragor o negeseuon am y ffeiliau hyn.
completions-letter = Mae ffeil newydd o hyfforddiant a gwblhawyd yn barod
completions-letter-text =
    Mae ffeil newydd yn barod: { $name }.

    Mewngofnodwch i’w lawrlwytho:
    { $link }

    Rydych yn cael y neges hon am fod cydlynydd wedi’ch dewis. I atal y negeseuon hyn, agorwch yr un dudalen a dewiswch “Peidiwch ag anfon rhagor o negeseuon ataf am hyn”.
