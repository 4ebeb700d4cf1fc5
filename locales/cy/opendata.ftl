# Unreviewed: machine-quality Welsh until a speaker confirms it.
# What a program is told that asks the open data for something that cannot be answered.

problem-opendata-asked = Nid oedd modd deall rhywbeth yn y cais
    .detail = Edrychwch ar bob maes isod, cywirwch ef a gofynnwch eto. Mae tudalen y prosiect am ddata agored yn rhestru pob enw a'r hyn y gall ei ddweud.
problem-opendata-body = Nid oedd modd darllen corff y cais
    .detail = Anfonwch un gwrthrych JSON sy'n dal enwau gyda thestun, rhifau, true neu false.
opendata-unknown = Nid oes hidlydd o'r enw hwn gan y rhestr hon.
opendata-twice = Rhoddwyd hyn fwy nag unwaith. Rhowch ef unwaith.
opendata-count = Rhowch rif cyfan, 1 neu fwy.
opendata-number = Rhowch rif, 0 neu fwy.
opendata-flag = Dywedwch true neu false.
opendata-format = Dywedwch json neu ndjson.
opendata-moment = Rhowch ddyddiad ac amser fel 2026-03-01T09:00:00Z, neu ddyddiad fel 2026-03-01.
opendata-time = Rhowch amser o'r dydd fel 09:30.
opendata-day = Rhowch ddiwrnod fel MO neu Monday.
opendata-postcode = Nid ydym yn adnabod y cod post hwn. Rhowch god post llawn o Brydain Fawr.
opendata-proximity-alone = Rhowch god post hefyd. Mesurir y pellter oddi wrtho.
